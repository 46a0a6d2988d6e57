package io.github.ioctlabi.processor.read.doc;

import java.util.HashMap;
import java.util.Map;

/** Code between backticks: as many close it as open it. */
final class Ticks {
  private final Map<Integer, Integer> closing = new HashMap<>();

  Ticks(String text) {
    Map<Integer, Integer> next = new HashMap<>();
    int end = text.lastIndexOf('`') + 1;
    while (end > 0) {
      int start = end;
      while (start > 0 && text.charAt(start - 1) == '`') {
        start--;
      }
      Integer partner = next.put(end - start, start);
      if (partner != null) {
        closing.put(start, partner);
      }
      end = text.lastIndexOf('`', start - 1) + 1;
    }
  }

  /** Where the backticks begin that close those that begin at an index, or beyond the text. */
  int closing(int opening) {
    return closing.getOrDefault(opening, Ahead.NOWHERE);
  }
}
