package io.github.ioctlabi.core.emit.c.kernel.text;

import io.github.ioctlabi.core.emit.c.CSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Breaks lines of C as the kernel does: after a comma or an operator, the rest aligned with the
 * parenthesis that is open there.
 */
public final class Lines {
  private static final int TAB = 8;
  private static final int ASSIGNMENT = 100;

  private Lines() {}

  /**
   * A line, in as many as it needs.
   *
   * @param indent how many tabs it begins with
   * @param text what follows them
   */
  public static String of(int indent, String text) {
    return of(indent, text, 0);
  }

  /**
   * A line that leaves room at its end.
   *
   * @param behind how many characters may follow
   */
  static String of(int indent, String text, int behind) {
    StringBuilder out = new StringBuilder();
    int column = indent * TAB;
    String rest = text;
    String lead = "\t".repeat(indent);
    Deque<Integer> open = new ArrayDeque<>();
    while (column + rest.length() + behind > CSource.WIDTH) {
      Break found = find(rest, column, open.size());
      if (found.at() < 0) {
        break;
      }
      out.append(lead).append(rest.substring(0, found.at()).stripTrailing()).append('\n');
      track(rest.substring(0, found.at()), column, open);
      column = open.isEmpty() ? (indent + 1) * TAB : open.peek();
      lead = "\t".repeat(column / TAB) + " ".repeat(column % TAB);
      rest = rest.substring(found.at()).stripLeading();
    }
    return out.append(lead).append(rest).append('\n').toString();
  }

  /**
   * Where to break.
   *
   * @param at an index of the text, or -1
   * @param cost how much it tears apart: how many parentheses are open there
   */
  private record Break(int at, int cost) {}

  /** The last place within the width at the lowest cost; the first place if none is within. */
  private static Break find(String text, int column, int outer) {
    Break best = new Break(-1, Integer.MAX_VALUE);
    int depth = outer;
    for (int i = 0; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      int end = endOfBreak(text, i);
      // An assignment stays on one line if its right side can be broken.
      int cost = text.startsWith(" = ", i) ? ASSIGNMENT : depth;
      boolean within = column + end <= CSource.WIDTH;
      if (end > 0 && (within ? cost <= best.cost() : best.at() < 0)) {
        best = new Break(end, cost);
      }
    }
    return best;
  }

  /** The index after an operator that may end a line, or -1 if there is none at an index. */
  private static int endOfBreak(String text, int at) {
    if (text.startsWith(", ", at)) {
      return at + 1;
    }
    for (String operator : new String[] {" || ", " && ", " | ", " = ", " ?: "}) {
      if (text.startsWith(operator, at)) {
        return at + operator.length() - 1;
      }
    }
    return -1;
  }

  /** Keeps the columns behind the parentheses that are open. */
  private static void track(String text, int column, Deque<Integer> open) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open.push(column + i + 1);
      } else if (c == ')') {
        open.pop();
      }
    }
  }
}
