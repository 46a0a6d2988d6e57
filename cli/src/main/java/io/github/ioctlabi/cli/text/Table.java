package io.github.ioctlabi.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows with their columns below each other; the first ones end at one place, as numbers do. */
public final class Table {
  private static final String GAP = "  ";

  private final int numbers;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param numbers how many columns are of numbers
   */
  public Table(int numbers) {
    this.numbers = numbers;
  }

  /** Adds a row. */
  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** The rows, a line each. */
  public String text() {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String blanks = " ".repeat(widths.get(i) - row.get(i).length());
        line.append(GAP).append(i < numbers ? blanks + row.get(i) : row.get(i) + blanks);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
