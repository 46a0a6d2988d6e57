package io.github.ioctlabi.processor.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the entities of HTML that occur in comments. */
final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|(\\w+));");
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

  /** The text with its entities decoded; what is no known entity stays as it is. */
  static String decode(String text) {
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(java.util.regex.MatchResult found) {
    if (found.group(3) != null) {
      return NAMED.getOrDefault(found.group(3), found.group());
    }
    int point =
        found.group(1) != null
            ? Integer.parseInt(found.group(1))
            : Integer.parseInt(found.group(2), 16);
    return Character.isValidCodePoint(point) ? Character.toString(point) : found.group();
  }
}
