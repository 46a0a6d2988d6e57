package io.github.ioctlabi.core.data.json;

/** A text that is not what it should be. The message is one line: where, what, and what to do. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int LONGEST = 60;

  private final int line;
  private final int column;

  /**
   * A fault at a place of the text.
   *
   * @param line from 1
   * @param column from 1, in characters
   * @param what what is wrong; words of the text stand in it as {@link #shown}
   * @param remedy what to do
   */
  public DataException(int line, int column, String what, String remedy) {
    super("line %d, column %d: %s: %s".formatted(line, column, what, remedy));
    this.line = line;
    this.column = column;
  }

  /** The line of the text, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1, in characters. */
  public int column() {
    return column;
  }

  /** Words of a text as a message has them: short, on one line, and nothing that cannot be seen. */
  public static String shown(String words) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (i == LONGEST) {
        return shown.append("...").toString();
      }
      boolean seen = c >= ' ' && c != 0x7f && !Escapes.isUnseen(c);
      shown.append(seen ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return shown.toString();
  }
}
