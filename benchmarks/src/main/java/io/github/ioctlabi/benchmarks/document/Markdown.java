package io.github.ioctlabi.benchmarks.document;

import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables in Markdown, with what was left out and how many goals hold. */
public final class Markdown {
  private Markdown() {}

  /** A table; one in which the same is done on several threads has a column for each of these. */
  public static String of(Table table) {
    return Stream.of(
            table.title() + ".",
            cells(Threads.cells(table).orElseGet(table::cells), table),
            leftOut(table),
            goals(table.goals()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String cells(List<List<String>> cells, Table table) {
    long names = table.headings().stream().filter(cells.getFirst()::contains).count();
    String rule =
        cells.getFirst().stream()
            .map(heading -> cells.getFirst().indexOf(heading) < names ? "---" : "--:")
            .collect(Collectors.joining("|", "|", "|"));
    return cells.stream()
        .map(line -> line.stream().collect(Collectors.joining(" | ", "| ", " |")))
        .collect(Collectors.joining("\n"))
        .replaceFirst("\n", "\n" + rule + "\n");
  }

  private static String leftOut(Table table) {
    return table.leftOut().stream()
        .map(reason -> "Left out: " + reason + ".")
        .collect(Collectors.joining("\n"));
  }

  private static String goals(List<Goal> goals) {
    List<Goal> missed = goals.stream().filter(goal -> !goal.held()).toList();
    if (goals.isEmpty()) {
      return "";
    }
    if (missed.isEmpty()) {
      return "All " + goals.size() + " goals hold.";
    }
    return missed.stream()
        .map(goal -> "- " + goal)
        .collect(
            Collectors.joining(
                "\n",
                goals.size() - missed.size() + " of " + goals.size() + " goals hold.\n\n",
                ""));
  }
}
