package io.github.ioctlabi.processor.read.doc;

import java.util.function.IntPredicate;

/**
 * Looks ahead in a text for one thing, on behalf of somebody who reads it from left to right.
 * However often it is asked, it looks at each place once.
 */
final class Ahead {
  /** An index beyond every text. */
  static final int NOWHERE = Integer.MAX_VALUE;

  private final int length;
  private final IntPredicate wanted;
  private int next = -1;

  private Ahead(int length, IntPredicate wanted) {
    this.length = length;
    this.wanted = wanted;
  }

  /** Looks for a string. */
  static Ahead to(String text, String wanted) {
    return new Ahead(text.length(), i -> text.startsWith(wanted, i));
  }

  /** Looks for white space. */
  static Ahead toSpace(String text) {
    return new Ahead(text.length(), i -> Character.isWhitespace(text.charAt(i)));
  }

  /** Looks for the end of a line that an empty line or the end of the text follows. */
  static Ahead toEmptyLine(String text) {
    return new Ahead(text.length(), i -> text.charAt(i) == '\n' && isEmptyLine(text, i + 1));
  }

  private static boolean isEmptyLine(String text, int start) {
    int i = start;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n';
  }

  /** The first place at an index or behind it; an index is never smaller than the last one. */
  int from(int index) {
    if (next < index) {
      next = index;
      while (next < length && !wanted.test(next)) {
        next++;
      }
      if (next >= length) {
        next = NOWHERE;
      }
    }
    return next;
  }
}
