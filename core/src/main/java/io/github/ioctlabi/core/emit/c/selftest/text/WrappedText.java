package io.github.ioctlabi.core.emit.c.selftest.text;

import io.github.ioctlabi.core.emit.c.CSource;
import java.util.List;

/** C in lines of the kernel's width. */
final class WrappedText {
  private static final int TAB = 8;

  private WrappedText() {}

  /**
   * Pieces with a blank between, in as many lines as they need.
   *
   * @param first what the first line begins with
   * @param others what the other lines begin with
   */
  static String text(String first, String others, List<String> pieces) {
    StringBuilder text = new StringBuilder();
    String line = first;
    boolean empty = true;
    for (String piece : pieces) {
      if (!empty && CSource.width(line + " " + piece) > CSource.WIDTH) {
        text.append(line).append('\n');
        line = others;
        empty = true;
      }
      line += (empty ? "" : " ") + piece;
      empty = false;
    }
    return text.append(line).append('\n').toString();
  }

  /** White space up to a column: tabs, then blanks. */
  static String blanks(int column) {
    return "\t".repeat(column / TAB) + " ".repeat(column % TAB);
  }
}
