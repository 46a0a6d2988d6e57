package io.github.ioctlabi.processor.read.doc;

import java.util.Locale;
import java.util.Optional;

/**
 * A tag of HTML.
 *
 * @param name its name in small letters
 * @param closing whether it is an end tag
 * @param end the index behind it
 */
record HtmlTag(String name, boolean closing, int end) {
  /** The tag that begins with the {@code <} at an index and ends before the limit. */
  static Optional<HtmlTag> at(String text, int index, int limit) {
    boolean closing = text.startsWith("/", index + 1);
    int name = index + (closing ? 2 : 1);
    int end = name;
    while (end < limit && isWord(text.charAt(end))) {
      end++;
    }
    if (end == name || !isLetter(text.charAt(name))) {
      return Optional.empty();
    }
    int close = end;
    while (close < limit && text.charAt(close) != '<' && text.charAt(close) != '>') {
      close++;
    }
    boolean ends = close < limit && text.charAt(close) == '>';
    boolean bare = close == end || (close == end + 1 && text.charAt(end) == '/');
    return ends && (bare || Character.isWhitespace(text.charAt(end)))
        ? Optional.of(
            new HtmlTag(text.substring(name, end).toLowerCase(Locale.ROOT), closing, close + 1))
        : Optional.empty();
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Whether a character belongs to a name of a tag. */
  static boolean isWord(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
  }
}
