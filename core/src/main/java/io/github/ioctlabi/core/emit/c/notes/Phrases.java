package io.github.ioctlabi.core.emit.c.notes;

import java.util.List;
import java.util.Locale;

/** Small pieces of English. */
public final class Phrases {
  private Phrases() {}

  /** The words of a name in C, such as {@code sample hz}. */
  public static String words(String cName) {
    String words = cName.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    return words.isEmpty() ? cName : words;
  }

  /** The words of a name in C, as a sentence. */
  public static String sentence(String cName) {
    return capital(words(cName)) + ".";
  }

  /**
   * A text and what has to be said besides: after a comma, or as a sentence of its own where the
   * text is one.
   */
  public static String join(String text, List<String> notes) {
    String start = text.strip();
    String rest = String.join(", ", notes);
    if (start.isEmpty() || rest.isEmpty()) {
      return start + rest;
    }
    return endsSentence(start) ? start + " " + capital(rest) + "." : start + ", " + rest;
  }

  /** A list in words, such as {@code a, b and c}; of at least one. */
  public static String list(List<String> names) {
    String last = names.getLast();
    return names.size() == 1
        ? last
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
  }

  public static boolean endsSentence(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
  }

  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
