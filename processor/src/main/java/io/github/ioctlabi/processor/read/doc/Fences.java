package io.github.ioctlabi.processor.read.doc;

import java.util.Optional;

/** Fenced code of Markdown. */
final class Fences {
  private static final int SHORTEST = 3;

  private final String text;

  /** The length of the shortest fence, by its character, that nothing behind it closes. */
  private final int[] unclosed = {Integer.MAX_VALUE, Integer.MAX_VALUE};

  Fences(String text) {
    this.text = text;
  }

  /**
   * Fenced code.
   *
   * @param from where the code begins
   * @param to where it ends
   * @param end where the closing fence ends: at the end of its line, or of the text if there is
   *     none
   * @param closed whether there is a closing fence
   */
  record Fence(int from, int to, int end, boolean closed) {}

  /** The fence that opens on the line that begins at an index. */
  Optional<Fence> at(int line) {
    int start = indented(line);
    int length = run(start);
    int end = end(start);
    if (length < SHORTEST || (text.charAt(start) == '`' && hasTick(start + length, end))) {
      return Optional.empty();
    }
    int from = Math.min(end + 1, text.length());
    char mark = text.charAt(start);
    int kind = mark == '`' ? 0 : 1;
    if (length < unclosed[kind]) {
      for (int next = from; next < text.length(); next = end(next) + 1) {
        if (closes(next, mark, length)) {
          return Optional.of(new Fence(from, Math.max(from, next - 1), end(next), true));
        }
      }
      unclosed[kind] = length;
    }
    return Optional.of(new Fence(from, text.length(), text.length(), false));
  }

  private boolean closes(int line, char mark, int length) {
    int start = indented(line);
    int own = run(start);
    return own >= length && text.charAt(start) == mark && indented(start + own) == end(start + own);
  }

  private boolean hasTick(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '`') {
        return true;
      }
    }
    return false;
  }

  /** How many marks of a fence stand at an index. */
  private int run(int start) {
    int i = start;
    if (start < text.length() && (text.charAt(start) == '`' || text.charAt(start) == '~')) {
      while (i < text.length() && text.charAt(i) == text.charAt(start)) {
        i++;
      }
    }
    return i - start;
  }

  private int indented(int line) {
    int i = line;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private int end(int index) {
    int end = text.indexOf('\n', index);
    return end < 0 ? text.length() : end;
  }
}
