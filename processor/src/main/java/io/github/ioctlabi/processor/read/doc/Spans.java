package io.github.ioctlabi.processor.read.doc;

import java.util.ArrayList;
import java.util.List;

/**
 * Emphasis and links of Markdown: what opens one is written like any text, and taken back once it
 * is closed in the same paragraph and the same inline tag.
 */
final class Spans {
  private final String text;
  private final Paragraphs out;
  private final Brackets parentheses;
  private final Ahead space;
  private final List<Run> stars = new ArrayList<>();
  private final List<Run> underscores = new ArrayList<>();
  private final List<Integer> brackets = new ArrayList<>();
  private Mark base = new Mark(0, 0, 0);
  private int paragraph;

  Spans(String text, Paragraphs out) {
    this.text = text;
    this.out = out;
    this.parentheses = Brackets.of(text, '(', ')');
    this.space = Ahead.toSpace(text);
  }

  /** What is open: an inline tag closes nothing that opened before it. */
  record Mark(int stars, int underscores, int brackets) {}

  /** Stars or underscores that may open emphasis: where they stand in the paragraph. */
  private record Run(int index, int length) {}

  /** Goes into an inline tag; the result is for when it ends. */
  Mark enter() {
    forgetOtherParagraphs();
    Mark before = base;
    base = new Mark(stars.size(), underscores.size(), brackets.size());
    return before;
  }

  /** Leaves an inline tag. */
  void leave(Mark before) {
    forgetOtherParagraphs();
    cut(stars, base.stars());
    cut(underscores, base.underscores());
    cut(brackets, base.brackets());
    base = before;
  }

  private static void cut(List<?> open, int size) {
    if (open.size() > size) {
      open.subList(size, open.size()).clear();
    }
  }

  private void forgetOtherParagraphs() {
    if (paragraph != out.ended()) {
      paragraph = out.ended();
      stars.clear();
      underscores.clear();
      brackets.clear();
      base = new Mark(0, 0, 0);
    }
  }

  /** Reads the stars or underscores at an index; the result is the index behind them. */
  int emphasis(int index, int limit) {
    forgetOtherParagraphs();
    char mark = text.charAt(index);
    int end = index;
    while (end < limit && text.charAt(end) == mark) {
      end++;
    }
    char before = index == 0 ? ' ' : text.charAt(index - 1);
    char behind = end == limit ? ' ' : text.charAt(end);
    List<Run> open = mark == '*' ? stars : underscores;
    int floor = mark == '*' ? base.stars() : base.underscores();
    int start = out.length();
    out.append(text, index, end);
    int length = end - index;
    int closed = 0;
    if (!Character.isWhitespace(before) && !Character.isLetterOrDigit(behind)) {
      while (closed < length && open.size() > floor) {
        closed += close(open, start + closed, length - closed);
      }
    }
    if (closed < length && !Character.isLetterOrDigit(before) && !Character.isWhitespace(behind)) {
      open.add(new Run(start + closed, length - closed));
    }
    return end;
  }

  /** Takes back marks of the last run and as many at an index; the result is their number. */
  private int close(List<Run> open, int index, int length) {
    Run last = open.removeLast();
    int closed = Math.min(last.length(), length);
    int left = last.length() - closed;
    for (int i = 0; i < closed; i++) {
      out.remove(last.index() + left + i);
      out.remove(index + i);
    }
    if (left > 0) {
      open.add(new Run(last.index(), left));
    }
    return closed;
  }

  /** Begins what may be the text of a link. */
  void open() {
    forgetOtherParagraphs();
    brackets.add(out.length());
    out.append('[');
  }

  /** Reads the closing bracket at an index; the result is the index behind the link. */
  int close(int index, int limit) {
    forgetOtherParagraphs();
    if (brackets.size() > base.brackets()) {
      int opened = brackets.removeLast();
      int end = target(index + 1, limit);
      if (end >= 0) {
        out.remove(opened);
        if (opened > 0 && out.charAt(opened - 1) == '!') {
          out.remove(opened - 1);
        }
        cut(brackets, base.brackets());
        return end;
      }
      if (isReference(opened)) {
        reference(opened);
        return index + 1;
      }
    }
    out.append(']');
    return index + 1;
  }

  /** Where the target ends that begins at an index: {@code (address)} or {@code [name]}; or -1. */
  private int target(int index, int limit) {
    if (index >= limit) {
      return -1;
    }
    return switch (text.charAt(index)) {
      case '(' -> address(index, limit);
      case '[' -> name(index, limit);
      default -> -1;
    };
  }

  private int address(int index, int limit) {
    int end = parentheses.closing(index);
    if (end < 0 || end >= limit) {
      return -1;
    }
    int blank = space.from(index);
    boolean titled = blank < end && "\"'".indexOf(text.charAt(end - 1)) >= 0;
    return blank > end || titled ? end + 1 : -1;
  }

  private int name(int index, int limit) {
    int i = index + 1;
    while (i < limit && "[]\n".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i < limit && text.charAt(i) == ']' ? i + 1 : -1;
  }

  /** Whether what stands behind a bracket could name a declaration. */
  private boolean isReference(int opened) {
    int from = opened + 1;
    return out.lastOther() <= opened
        && from < out.length()
        && (out.charAt(from) == '#' || Character.isJavaIdentifierStart(out.charAt(from)));
  }

  /** Writes a reference as prose: {@code Sensor#read} is {@code Sensor.read}. */
  private void reference(int opened) {
    out.remove(opened);
    for (int i = opened + 1; i < out.length(); i++) {
      if (out.charAt(i) == '#') {
        if (i == opened + 1) {
          out.remove(i);
        } else {
          out.replace(i, '.');
        }
      }
    }
  }
}
