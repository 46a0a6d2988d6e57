package io.github.ioctlabi.benchmarks.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * What a benchmark found.
 *
 * @param name the benchmark's
 * @param title a line that says what is compared
 * @param headings of the columns of names, which are the first
 * @param columns those of figures
 * @param rows at least one
 * @param goals what the figures are to reach
 * @param leftOut what is not in the table on this machine, each with its reason
 */
public record Table(
    String name,
    String title,
    List<String> headings,
    List<Column> columns,
    List<Row> rows,
    List<Goal> goals,
    List<String> leftOut) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are no rows, or one has not as many names and figures
   *     as there are columns
   */
  public Table {
    headings = List.copyOf(headings);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    goals = List.copyOf(goals);
    leftOut = List.copyOf(leftOut);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(name + " has no rows");
    }
    for (Row row : rows) {
      if (row.names().size() != headings.size() || row.figures().size() != columns.size()) {
        throw new IllegalArgumentException(name + " has other columns than " + row);
      }
    }
  }

  /** The cells as they are shown, the headings first. */
  public List<List<String>> cells() {
    List<List<String>> cells = new ArrayList<>();
    List<String> first = new ArrayList<>(headings);
    columns.forEach(column -> first.add(column.heading()));
    cells.add(first);
    for (Row row : rows) {
      List<String> line = new ArrayList<>(row.names());
      for (int i = 0; i < columns.size(); i++) {
        line.add(columns.get(i).shown(row.figures().get(i)));
      }
      cells.add(line);
    }
    return cells;
  }
}
