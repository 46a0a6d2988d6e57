package io.github.ioctlabi.core.emit.c.syzkaller;

import java.util.ArrayList;
import java.util.List;

/** The fields of a struct or union, in columns as syzkaller's formatter has them. */
final class Lines {
  private static final int TAB = 8;

  private final List<List<String>> fields = new ArrayList<>();

  /**
   * Adds a field.
   *
   * @param attributes what stands behind it in parentheses, or nothing
   */
  void add(String name, String type, String attributes) {
    fields.add(List.of(name, type, attributes));
  }

  String text() {
    int tabs =
        fields.stream().mapToInt(field -> field.getFirst().length() / TAB + 1).max().orElse(1);
    StringBuilder out = new StringBuilder();
    for (List<String> field : fields) {
      String name = field.getFirst();
      out.append('\t').append(name).append("\t".repeat(tabs - name.length() / TAB));
      out.append(field.get(1));
      out.append(field.getLast().isEmpty() ? "" : "\t(" + field.getLast() + ")").append('\n');
    }
    return out.toString();
  }
}
