package io.github.ioctlabi.abi.gatekeepers;

import java.util.regex.Pattern;

/**
 * A header that the project generates.
 *
 * @param origin what it was generated from, for messages
 * @param path its include path, such as {@code linux/sensor.h}
 * @param text its content
 */
record GeneratedHeader(String origin, String path, String text) {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  /** The text without its comments. */
  String code() {
    return COMMENT.matcher(text).replaceAll(" ");
  }

  /** The same header with other text: what a careless hand would make of it. */
  GeneratedHeader with(String what, String instead) {
    if (!text.contains(what)) {
      throw new IllegalArgumentException(what + " is not in " + this);
    }
    return new GeneratedHeader(origin, path, text.replace(what, instead));
  }

  @Override
  public String toString() {
    return path + " of " + origin;
  }
}
