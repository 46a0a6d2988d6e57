package io.github.ioctlabi.benchmarks.document;

import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tables whose rows differ in the threads alone, with a column for each kind of threads in place of
 * a row. A cell is the median ratio, with the quartiles behind it.
 */
final class Threads {
  private static final String HEADING = "threads";

  private Threads() {}

  /** The cells, the headings first; empty if the table is no such. */
  static Optional<List<List<String>>> cells(Table table) {
    int threads = table.headings().indexOf(HEADING);
    if (threads < 0) {
      return Optional.empty();
    }
    List<String> crews =
        table.rows().stream().map(row -> row.names().get(threads)).distinct().toList();
    List<List<String>> cells = new ArrayList<>();
    List<String> first = without(table.headings(), threads);
    crews.forEach(crew -> first.add("ratio, " + crew));
    table
        .columns()
        .subList(3, table.columns().size())
        .forEach(column -> first.add(column.heading() + ", " + crews.getFirst()));
    cells.add(first);
    for (List<String> names :
        table.rows().stream().map(row -> without(row.names(), threads)).distinct().toList()) {
      List<Row> rows =
          table.rows().stream().filter(row -> without(row.names(), threads).equals(names)).toList();
      List<String> line = new ArrayList<>(names);
      rows.forEach(row -> line.add(ratio(table, row)));
      IntStream.range(3, table.columns().size())
          .mapToObj(i -> table.columns().get(i).shown(rows.getFirst().figures().get(i)))
          .forEach(line::add);
      cells.add(line);
    }
    return Optional.of(cells);
  }

  private static String ratio(Table table, Row row) {
    List<String> shown =
        IntStream.range(0, 3)
            .mapToObj(i -> table.columns().get(i).shown(row.figures().get(i)))
            .toList();
    return row.figures().get(1).equals(row.figures().get(2))
        ? shown.getFirst()
        : shown.get(0) + " (" + shown.get(1) + " to " + shown.get(2) + ")";
  }

  private static List<String> without(List<String> names, int index) {
    List<String> others = new ArrayList<>(names);
    others.remove(index);
    return others;
  }
}
