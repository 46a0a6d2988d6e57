package io.github.ioctlabi.benchmarks.document;

import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Quartiles;
import java.util.List;
import java.util.function.Predicate;

/**
 * Bars below a title.
 *
 * @param title what is done
 * @param bars the ways to do it, one at least
 */
public record Panel(String title, List<Bar> bars) {
  /**
   * One for each first name of the table's rows; the last name is the bar's label, the first three
   * figures its ratio and quartiles.
   *
   * @param chosen which rows to take
   */
  public static List<Panel> of(Table table, Predicate<Row> chosen) {
    List<Row> rows = table.rows().stream().filter(chosen).toList();
    return rows.stream()
        .map(row -> row.names().getFirst())
        .distinct()
        .map(title ->
            new Panel(
                title,
                rows.stream()
                    .filter(row -> row.names().getFirst().equals(title))
                    .map(Panel::bar)
                    .toList()))
        .toList();
  }

  private static Bar bar(Row row) {
    List<Double> figures = row.figures();
    String label = row.names().getLast();
    return new Bar(
        label,
        new Quartiles(figures.get(1), figures.get(0), figures.get(2)),
        label.startsWith("generated"));
  }
}
