package io.github.ioctlabi.processor.emit.java.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks lines of Java that are over 100 columns: JavaPoet breaks where it is told to, and tells
 * not how long a line becomes. Comments are left alone.
 */
public final class LineBreaks {
  private static final int WIDTH = 100;
  private static final String INDENT = "    ";

  private LineBreaks() {}

  /** A place to break at, and how many brackets are open there. */
  private record Place(int index, int depth) {}

  /** The same source in shorter lines, where there is a place to break at. */
  public static String shorten(String source) {
    List<String> lines = new ArrayList<>();
    boolean begun = false;
    for (String line : source.split("\n", -1)) {
      String text = line.strip();
      boolean comment = text.startsWith("*") || text.startsWith("/");
      if (comment) {
        lines.add(line);
      } else {
        shorten(line, begun, lines);
      }
      begun = !comment && !text.isEmpty() && ";{}".indexOf(text.charAt(text.length() - 1)) < 0;
    }
    return String.join("\n", lines);
  }

  private static void shorten(String line, boolean begun, List<String> lines) {
    List<Place> places = line.length() > WIDTH ? outermost(places(line)) : List.of();
    if (places.isEmpty()) {
      lines.add(line);
      return;
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    if (begun && places.getFirst().depth() == 0) {
      // Arguments, each on a line of its own.
      int start = 0;
      for (Place place : places) {
        shorten(indent + line.substring(start, place.index()).strip(), true, lines);
        start = place.index();
      }
      shorten(indent + line.substring(start).strip(), true, lines);
      return;
    }
    int end =
        places.stream()
            .mapToInt(Place::index)
            .filter(index -> index <= WIDTH)
            .max()
            .orElse(places.getFirst().index());
    lines.add(line.substring(0, end).stripTrailing());
    shorten(indent + INDENT + line.substring(end).strip(), true, lines);
  }

  /** The places with as few open brackets as can be. */
  private static List<Place> outermost(List<Place> places) {
    int least = places.stream().mapToInt(Place::depth).min().orElse(0);
    return places.stream().filter(place -> place.depth() == least).toList();
  }

  /** Where a line may end: behind opening brackets, commas and assignments. */
  private static List<Place> places(String line) {
    List<Place> places = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < line.length() - 1; i++) {
      char c = line.charAt(i);
      switch (c) {
        case '"' -> i = endOfText(line, i);
        case '(' -> {
          depth++;
          if (line.charAt(i + 1) != ')' && !isCast(line, i)) {
            places.add(new Place(i + 1, depth));
          }
        }
        case '{', '[' -> depth++;
        case ')', '}', ']' -> depth--;
        case ',' -> places.add(new Place(i + 1, depth));
        case '=' -> {
          if (line.startsWith(" = ", i - 1)) {
            places.add(new Place(i + 1, depth));
          }
        }
        default -> {}
      }
    }
    return places;
  }

  /** Whether a bracket is neither that of a call nor that of a statement. */
  private static boolean isCast(String line, int open) {
    return open == 0 || !Character.isJavaIdentifierPart(line.charAt(open - 1));
  }

  private static int endOfText(String line, int start) {
    int i = start + 1;
    while (i < line.length() && line.charAt(i) != '"') {
      i += line.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
