package io.github.ioctlabi.core.emit.c;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes any text safe inside a C comment. The result is one line without white space at its ends,
 * unless lines are asked for. It neither ends the comment nor draws a warning from a compiler,
 * wherever it is wrapped.
 */
public final class CommentText {
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final Pattern COMMENT_MARK = Pattern.compile("(?<=/)(?=\\*)|(?<=\\*)(?=/)");
  private static final Pattern TRIGRAPH = Pattern.compile("\\?(?=\\?[=/'()!<>-])");
  private static final Pattern FINAL_BACKSLASH = Pattern.compile("(?<!\\S)(\\S*\\\\)(?= |$)");
  private static final Pattern REFERENCE = Pattern.compile("%(?=[-\\w])|&(?=\\w)");

  private CommentText() {}

  /** Text for an ordinary comment. */
  public static String plain(String text) {
    return safe(BLANKS.matcher(printable(text)).replaceAll(" ").strip());
  }

  private static String safe(String text) {
    String clean = COMMENT_MARK.matcher(text).replaceAll(" ");
    clean = TRIGRAPH.matcher(clean).replaceAll("? ");
    // A backslash at the end of a line would join it with the next one; any word may end a line.
    return FINAL_BACKSLASH.matcher(clean).replaceAll("\"$1\"");
  }

  /**
   * Text for a kernel-doc comment, where {@code @name}, {@code %NAME} and {@code &name} are
   * references: written {@code (at)name}, {@code % NAME} and {@code & name}.
   */
  public static String kernelDoc(String text) {
    return plain(withoutReferences(text));
  }

  /** A paragraph for an ordinary comment: one of several lines keeps them, and its blanks. */
  public static String plainLines(String text) {
    return hasLines(text)
        ? text.lines()
            .map(line -> safe(printable(line).stripTrailing()))
            .collect(Collectors.joining("\n"))
        : plain(text);
  }

  /** The same for a kernel-doc comment. */
  static String kernelDocLines(String text) {
    return plainLines(withoutReferences(text));
  }

  static boolean hasLines(String text) {
    return text.indexOf('\n') >= 0;
  }

  private static String withoutReferences(String text) {
    return REFERENCE.matcher(text.replace("@", "(at)")).replaceAll("$0 ");
  }

  /**
   * The text without what cannot be seen, direction overrides among it, and with a space for every
   * kind of white space. What has no agreed look becomes its number.
   */
  public static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                out.append(' ');
            case Character.CONTROL -> out.append(Character.isWhitespace(point) ? " " : "");
            case Character.FORMAT -> {}
            case Character.SURROGATE, Character.PRIVATE_USE ->
                out.append("U+%04X".formatted(point));
            default -> out.appendCodePoint(point);
          }
        });
    return out.toString();
  }
}
