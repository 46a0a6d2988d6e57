package io.github.ioctlabi.processor.read.doc;

import java.util.Optional;

/** What the beginning of a line says in Markdown: headings, items, tables, quotes, rules. */
final class Lines {
  private final String text;
  private final Paragraphs out;
  private final Fences fences;
  private int tail = Ahead.NOWHERE;
  private int end;
  private boolean quoted;

  Lines(String text, Paragraphs out) {
    this.text = text;
    this.out = out;
    this.fences = new Fences(text);
  }

  /**
   * Reads what a line begins with.
   *
   * @param line the index where it begins
   * @param limit where the enclosing inline tag or the text ends
   * @return the index where its text begins
   */
  int begin(int line, int limit) {
    Optional<Fences.Fence> fence = limit == text.length() ? fences.at(line) : Optional.empty();
    if (fence.isPresent()) {
      out.keepLines(true);
      out.append(text, fence.get().from(), fence.get().to());
      out.keepLines(false);
      return fence.get().end();
    }
    end = line;
    while (end < limit && text.charAt(end) != '\n') {
      end++;
    }
    int start = unquoted(indented(line));
    if (start == end) {
      return start;
    }
    return switch (text.charAt(start)) {
      case '#' -> heading(start);
      case '|' -> row(start);
      case '[' -> definition(start);
      case '=', '_' -> isRule(start) ? rule() : start;
      case '-', '*' -> isRule(start) ? rule() : item(start, start + 1);
      case '+' -> item(start, start + 1);
      default -> numbered(start);
    };
  }

  /**
   * Where something begins that is not written, at the end of a line that is a block; or beyond.
   */
  int tail() {
    return tail;
  }

  /** Ends the block whose tail has come. */
  int endBlock() {
    tail = Ahead.NOWHERE;
    out.end();
    return end;
  }

  private int indented(int from) {
    int i = from;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int unquoted(int from) {
    int start = from;
    while (start < end && text.charAt(start) == '>') {
      start = indented(start + 1);
    }
    if (quoted != start > from) {
      quoted = start > from;
      out.end();
    }
    return start;
  }

  private int heading(int start) {
    int level = start;
    while (level < end && text.charAt(level) == '#') {
      level++;
    }
    int from = indented(level);
    if (level - start > 6 || (from == level && level < end)) {
      return start;
    }
    tail = end;
    while (tail > from && Character.isWhitespace(text.charAt(tail - 1))) {
      tail--;
    }
    while (tail > from && text.charAt(tail - 1) == '#') {
      tail--;
    }
    out.end();
    return from;
  }

  private int row(int start) {
    out.end();
    if (holdsOnly(start, "|:- \t")) {
      return end;
    }
    tail = end;
    while (tail > start + 1 && Character.isWhitespace(text.charAt(tail - 1))) {
      tail--;
    }
    if (tail > start + 1 && text.charAt(tail - 1) == '|') {
      tail--;
    }
    return start + 1;
  }

  /** A definition says where links of a name lead; it is not shown. */
  private int definition(int start) {
    int close = start + 1;
    while (close < end && "[]".indexOf(text.charAt(close)) < 0) {
      close++;
    }
    if (close == start + 1 || !text.startsWith("]:", close)) {
      return start;
    }
    int address = indented(close + 2);
    int behind = address;
    while (behind < end && !Character.isWhitespace(text.charAt(behind))) {
      behind++;
    }
    int title = indented(behind);
    return behind > address && (title == end || "\"'(".indexOf(text.charAt(title)) >= 0)
        ? end
        : start;
  }

  private int rule() {
    out.end();
    return end;
  }

  /** Whether a line is a rule, or underlines a heading. */
  private boolean isRule(int start) {
    int marks = 0;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == text.charAt(start)) {
        marks++;
      } else if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return marks >= 3;
  }

  private boolean holdsOnly(int start, String characters) {
    for (int i = start; i < end; i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int numbered(int start) {
    int mark = start;
    while (mark < end && text.charAt(mark) >= '0' && text.charAt(mark) <= '9') {
      mark++;
    }
    boolean marked = mark > start && mark < end && ".)".indexOf(text.charAt(mark)) >= 0;
    return marked ? item(start, mark + 1) : start;
  }

  private int item(int start, int behind) {
    int from = indented(behind);
    if (from == behind) {
      return start;
    }
    out.item((behind == start + 1 ? "-" : text.substring(start, behind)) + " ");
    return from;
  }
}
