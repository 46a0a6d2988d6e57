package io.github.ioctlabi.processor.read.doc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Leaves out what cannot be seen, such as controls and half characters. */
final class Clean {
  private static final int TAB = 8;

  private Clean() {}

  /** Text as one line: white space is folded. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = true;
    for (int point : text.codePoints().map(Clean::visible).toArray()) {
      if (point != ' ' || !blank) {
        line.appendCodePoint(point);
      }
      blank = point == ' ';
    }
    return line.toString().replace(" - - ", " - ").strip();
  }

  /**
   * Text whose lines stand as they are: without the white space that all begin with, without empty
   * lines at both ends. One line alone is folded.
   */
  static String lines(String text) {
    List<String> lines =
        text.lines().map(Clean::expanded).collect(Collectors.toCollection(ArrayList::new));
    while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
      lines.removeFirst();
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    if (lines.size() <= 1) {
      return line(String.join("", lines));
    }
    int indent =
        lines.stream()
            .filter(line -> !line.isEmpty())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(line -> line.substring(Math.min(indent, line.length())))
        .collect(Collectors.joining("\n"));
  }

  /** A line with spaces for tabs. */
  private static String expanded(String line) {
    StringBuilder expanded = new StringBuilder(line.length());
    line.codePoints()
        .forEach(point -> {
          expanded.appendCodePoint(visible(point));
          while (point == '\t' && expanded.length() % TAB != 0) {
            expanded.append(' ');
          }
        });
    return expanded.toString().stripTrailing();
  }

  private static int visible(int point) {
    return switch (Character.getType(point)) {
      case Character.SURROGATE -> 0xFFFD;
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          ' ';
      default -> point;
    };
  }
}
