package io.github.ioctlabi.processor.read.doc;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Plain paragraphs, as they grow. An empty line ends one, unless its lines are kept. */
final class Paragraphs {
  private final List<String> done = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final BitSet removed = new BitSet();
  private boolean lineIsEmpty = true;
  private boolean isEmpty = true;
  private boolean keepsLines;
  private int lastOther = -1;

  /** How long the paragraph is that grows now. */
  int length() {
    return text.length();
  }

  /** How many paragraphs have ended. */
  int ended() {
    return done.size();
  }

  /** Whether lines are kept as they stand. */
  boolean keepsLines() {
    return keepsLines;
  }

  /** Where the last character stands that no reference to a declaration holds, or -1. */
  int lastOther() {
    return lastOther;
  }

  void append(char c) {
    boolean betweenParameters = c == ' ' && text.length() > 0 && text.charAt(length() - 1) == ',';
    if (!Character.isJavaIdentifierPart(c) && "#.,()/".indexOf(c) < 0 && !betweenParameters) {
      lastOther = text.length();
    }
    appendLiteral(c);
  }

  void append(CharSequence piece) {
    append(piece, 0, piece.length());
  }

  void append(CharSequence from, int start, int end) {
    for (int i = start; i < end; i++) {
      append(from.charAt(i));
    }
  }

  /** Appends a character that means itself, wherever it stands. */
  void appendLiteral(char c) {
    if (c == '\n' && lineIsEmpty && !keepsLines) {
      end();
      return;
    }
    boolean blank = c == ' ' || c == '\t';
    lineIsEmpty = c == '\n' || (lineIsEmpty && blank);
    isEmpty &= c == '\n' || blank;
    text.append(c);
  }

  /** Takes back what stands at an index. */
  void remove(int index) {
    removed.set(index);
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  /** Puts another character in the place of one. */
  void replace(int index, char c) {
    text.setCharAt(index, c);
  }

  /** Takes back white space at the end, down to a length. */
  void strip(int length) {
    int end = text.length();
    while (end > length && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
  }

  /** Begins an item of a list: the mark comes before whatever follows. */
  void item(String mark) {
    end();
    text.setLength(0);
    append(mark);
    isEmpty = true;
  }

  /** Ends the paragraph; the mark of an item waits for text. */
  void end() {
    if (!isEmpty) {
      finish();
    }
  }

  /** From now on lines are kept, or no more. */
  void keepLines(boolean keep) {
    if (keep != keepsLines) {
      end();
      keepsLines = keep;
    }
  }

  /** The paragraphs that hold any text. */
  List<String> all() {
    end();
    return List.copyOf(done);
  }

  private void finish() {
    StringBuilder left = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!removed.get(i)) {
        left.append(text.charAt(i));
      }
    }
    String paragraph = keepsLines ? Clean.lines(left.toString()) : Clean.line(left.toString());
    if (!paragraph.isEmpty()) {
      done.add(paragraph);
    }
    text.setLength(0);
    removed.clear();
    lineIsEmpty = true;
    isEmpty = true;
    lastOther = -1;
  }
}
