package io.github.ioctlabi.processor.read.doc;

import java.util.Map;
import java.util.Optional;

/** Decodes the entities of HTML that occur in comments. */
final class Entities {
  /** Longer than all that are known. */
  private static final int LONGEST = 10;

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("hellip", "\u2026"),
          Map.entry("micro", "\u00b5"),
          Map.entry("deg", "\u00b0"),
          Map.entry("plusmn", "\u00b1"),
          Map.entry("times", "\u00d7"),
          Map.entry("le", "\u2264"),
          Map.entry("ge", "\u2265"),
          Map.entry("ne", "\u2260"),
          Map.entry("larr", "\u2190"),
          Map.entry("rarr", "\u2192"),
          Map.entry("copy", "\u00a9"),
          Map.entry("sol", "/"),
          Map.entry("ast", "*"),
          Map.entry("commat", "@"),
          Map.entry("lbrace", "{"),
          Map.entry("rbrace", "}"));

  private Entities() {}

  /**
   * An entity.
   *
   * @param character what it stands for
   * @param end the index behind it
   */
  record Entity(String character, int end) {}

  /** The entity that begins with the ampersand at an index and ends before the limit, if known. */
  static Optional<Entity> at(String text, int index, int limit) {
    int end = index + 1;
    int last = Math.min(limit, end + LONGEST);
    while (end < last && (HtmlTag.isWord(text.charAt(end)) || text.charAt(end) == '#')) {
      end++;
    }
    if (end == last || text.charAt(end) != ';') {
      return Optional.empty();
    }
    String name = text.substring(index + 1, end);
    int behind = end + 1;
    return (name.startsWith("#")
            ? numeric(name.substring(1))
            : Optional.ofNullable(NAMED.get(name)))
        .map(character -> new Entity(character, behind));
  }

  private static Optional<String> numeric(String number) {
    boolean hex = number.startsWith("x") || number.startsWith("X");
    String digits = hex ? number.substring(1) : number;
    int radix = hex ? 16 : 10;
    if (digits.isEmpty() || digits.chars().anyMatch(c -> Character.digit(c, radix) < 0)) {
      return Optional.empty();
    }
    int point = Integer.parseInt(digits, radix);
    return Character.isValidCodePoint(point)
        ? Optional.of(Character.toString(point))
        : Optional.empty();
  }
}
