package io.github.ioctlabi.benchmarks.tables;

import java.util.List;

/** A table for a terminal. */
public final class TableText {
  private TableText() {}

  /** The title, the rows, and what was left out; without the goals. */
  public static String of(Table table) {
    List<List<String>> cells = table.cells();
    int[] widths = new int[cells.getFirst().size()];
    for (List<String> line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder(table.title()).append('\n');
    for (List<String> line : cells) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean figure = i >= table.headings().size();
        String blanks = " ".repeat(widths[i] - line.get(i).length());
        row.append(figure ? blanks + line.get(i) : line.get(i) + blanks).append("  ");
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    table.leftOut().forEach(reason -> text.append("left out: ").append(reason).append('\n'));
    return text.toString();
  }
}
