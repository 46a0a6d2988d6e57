package io.github.ioctlabi.processor.read.doc;

import java.util.Arrays;

/** Which bracket of a text closes which. */
final class Brackets {
  private final int[] closing;

  private Brackets(int[] closing) {
    this.closing = closing;
  }

  /** The pairs of one kind of bracket; what closes nothing is passed over. */
  static Brackets of(String text, char opening, char closing) {
    int[] closedAt = new int[text.length()];
    Arrays.fill(closedAt, -1);
    int[] open = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == opening) {
        open[depth++] = i;
      } else if (c == closing && depth > 0) {
        closedAt[open[--depth]] = i;
      }
    }
    return new Brackets(closedAt);
  }

  /** Where the bracket that opens at an index is closed, or -1. */
  int closing(int opening) {
    return closing[opening];
  }
}
