package io.github.ioctlabi.benchmarks.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table in a file of tab-separated values. The first word of a line says what it is: {@code
 * table} (name, title), {@code name} (a heading), {@code figure} (a heading, decimals), {@code row}
 * (names, then figures), {@code goal} (text, figure, limit), {@code leftout} (reason). A figure
 * that is not there is {@code NaN}.
 */
public final class TableFile {
  private TableFile() {}

  /** Where the table of this name is kept. */
  public static Path in(Path directory, String name) {
    return directory.resolve(name + ".tsv");
  }

  /** Writes it into the directory, which is made if it is not there. */
  public static void write(Path directory, Table table) throws IOException {
    Files.createDirectories(directory);
    List<String> lines = new ArrayList<>();
    lines.add(line("table", Stream.of(table.name(), table.title())));
    table.headings().forEach(heading -> lines.add(line("name", Stream.of(heading))));
    table
        .columns()
        .forEach(
            column -> lines.add(line("figure", Stream.of(column.heading(), column.decimals()))));
    table
        .rows()
        .forEach(row ->
            lines.add(line("row", Stream.concat(row.names().stream(), row.figures().stream()))));
    table
        .goals()
        .forEach(
            goal -> lines.add(line("goal", Stream.of(goal.text(), goal.figure(), goal.limit()))));
    table.leftOut().forEach(reason -> lines.add(line("leftout", Stream.of(reason))));
    Files.write(in(directory, table.name()), lines);
  }

  /**
   * Reads it.
   *
   * @return empty if there is none
   */
  public static Optional<Table> read(Path directory, String name) throws IOException {
    Path file = in(directory, name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String[]> lines =
        Files.readAllLines(file).stream().map(line -> line.split("\t", -1)).toList();
    List<String> headings = of(lines, "name").map(words -> words[1]).toList();
    return Optional.of(
        new Table(
            name,
            of(lines, "table").map(words -> words[2]).findFirst().orElseThrow(),
            headings,
            of(lines, "figure")
                .map(words -> new Column(words[1], Integer.parseInt(words[2])))
                .toList(),
            of(lines, "row").map(words -> row(words, headings.size())).toList(),
            of(lines, "goal")
                .map(words -> new Goal(words[1], number(words[2]), number(words[3])))
                .toList(),
            of(lines, "leftout").map(words -> words[1]).toList()));
  }

  private static Row row(String[] words, int names) {
    List<String> cells = Arrays.asList(words).subList(1, words.length);
    return new Row(
        cells.subList(0, names),
        cells.subList(names, cells.size()).stream().map(TableFile::number).toList());
  }

  private static Stream<String[]> of(List<String[]> lines, String kind) {
    return lines.stream().filter(words -> words[0].equals(kind));
  }

  private static double number(String word) {
    return Double.parseDouble(word);
  }

  private static String line(String kind, Stream<?> words) {
    return Stream.concat(
            Stream.of(kind), words.map(word -> word.toString().replaceAll("\\s+", " ")))
        .reduce((left, right) -> left + "\t" + right)
        .orElseThrow();
  }
}
