package io.github.ioctlabi.processor.read.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a type as C writes it, such as {@code unsigned int *} or {@code struct foo[2][3]}.
 *
 * @param text the whole, its white space folded
 * @param name the type without what follows it
 * @param pointer whether stars follow the name
 * @param lengths those of the arrays, the outermost first
 */
record TypeText(String text, String name, boolean pointer, List<Integer> lengths) {
  /** As many as an array in Java may have. */
  private static final int MOST_DIMENSIONS = 255;

  /** What one part has taken, no other gets back: a text is read in time by its length. */
  private static final Pattern PARTS = Pattern.compile("([\\w ]++)(\\**+)([\\[\\]\\d ]*+)");

  private static final Pattern LENGTH = Pattern.compile(" ?\\[([1-9]\\d{0,5})");

  /** Takes a type apart, if it is one. */
  static Optional<TypeText> parse(String written) {
    String text = written.strip().replaceAll("\\s+", " ");
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean pointer = !parts.group(2).isEmpty();
    return lengths(parts.group(3))
        .map(lengths -> new TypeText(text, parts.group(1).strip(), pointer, lengths));
  }

  private static Optional<List<Integer>> lengths(String text) {
    List<Integer> lengths = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf(']', from);
      Matcher length = LENGTH.matcher(text).region(from, Math.max(from, end));
      if (!length.matches() || lengths.size() == MOST_DIMENSIONS) {
        return Optional.empty();
      }
      lengths.add(Integer.valueOf(length.group(1)));
      from = end + 1;
    }
    return Optional.of(List.copyOf(lengths));
  }
}
