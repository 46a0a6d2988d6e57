package io.github.ioctlabi.processor.diagnostics;

/**
 * Text of declarations in a message is on one line, of a length to read, and shows what it holds.
 */
final class MessageText {
  /** The longest that stands whole: more than names, which have 255 bytes at most. */
  private static final int LONGEST = 300;

  /** What is left of what is longer. */
  private static final int BEGINNING = 40;

  private static final int END = 20;

  /** Half of the longest message; what it is about stands in its beginning, how to mend it last. */
  private static final int HALF = 4_000;

  private MessageText() {}

  /** A message as it is printed. */
  static String of(String message) {
    String quoted = shortened(message, true);
    String text = shortened(quoted, false);
    return visible(text.length() <= 2 * HALF ? text : cut(text, HALF, HALF));
  }

  /** The text with all that is too long cut in its middle: between quotes, or between blanks. */
  private static String shortened(String text, boolean quotes) {
    StringBuilder shortened = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int end = quotes ? endOfQuoted(text, start) : endOfWord(text, start);
      String part = text.substring(start, end);
      shortened.append(part.length() <= LONGEST ? part : cut(part, BEGINNING, END));
      start = end;
    }
    return shortened.toString();
  }

  /** Behind what is quoted, or before the next that is. An apostrophe in a word opens nothing. */
  private static int endOfQuoted(String text, int start) {
    char first = text.charAt(start);
    boolean opens =
        (first == '\'' || first == '"')
            && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
    int close = opens ? text.indexOf(first, start + 1) : -1;
    return close < 0 ? start + 1 : close + 1;
  }

  private static int endOfWord(String text, int start) {
    int end = start + 1;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String cut(String text, int beginning, int end) {
    return text.substring(0, beginning) + "..." + text.substring(text.length() - end);
  }

  /** What has a look of its own stands as it is, all else as Java can write it. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (isVisible(point)) {
            visible.appendCodePoint(point);
          } else {
            for (char unit : Character.toChars(point)) {
              visible.append("\\u%04x".formatted((int) unit));
            }
          }
        });
    return visible.toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> point == ' ';
      default -> !isBlank(point);
    };
  }

  /** Letters, marks and symbols that Unicode lets nothing be seen of. */
  private static boolean isBlank(int point) {
    return switch (point) {
      case 0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180f, 0x2800, 0x3164, 0xffa0 -> true;
      default ->
          (point >= 0x180b && point <= 0x180d)
              || (point >= 0xfe00 && point <= 0xfe0f)
              || (point >= 0xe0100 && point <= 0xe01ef);
    };
  }
}
