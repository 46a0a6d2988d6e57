package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.tables.Column;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import io.github.ioctlabi.benchmarks.turns.Measured;
import io.github.ioctlabi.benchmarks.turns.Rounds;
import io.github.ioctlabi.benchmarks.turns.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of commands, each given in some ways by some crews.
 *
 * @param name the benchmark's
 * @param title what is compared
 * @param commands what is given
 * @param crews who gives it
 * @param limits what ways are to reach
 */
public record CallTable(
    String name, String title, List<Command> commands, List<Crew> crews, List<Limit> limits) {

  /**
   * Measures.
   *
   * @param leftOut what is missing on this machine anyway
   */
  public Table measure(Effort effort, List<String> leftOut) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    List<Goal> goals = new ArrayList<>();
    List<String> missing = new ArrayList<>(leftOut);
    for (Command command : commands) {
      List<Variant> variants;
      try {
        variants = command.variants();
      } catch (IOException refused) {
        missing.add(command.name() + ": " + refused.getMessage());
        continue;
      }
      for (Crew crew : crews) {
        List<Measured> measured = Rounds.of(variants, crew, effort);
        for (Measured one : measured) {
          rows.add(row(command, crew, one));
          String where = command.name() + ", " + crew;
          limits.stream()
              .filter(limit -> limit.way().equals(one.name()))
              .forEach(limit -> goals.addAll(limit.goals(where, one, measured.getFirst())));
        }
      }
    }
    return new Table(
        name,
        title,
        List.of("command", "threads", "way"),
        List.of(
            new Column("ratio", 3),
            new Column("lower quartile", 3),
            new Column("upper quartile", 3),
            new Column("ns", 0),
            new Column("bytes", 0)),
        rows,
        goals,
        missing);
  }

  private static Row row(Command command, Crew crew, Measured measured) {
    return new Row(
        List.of(command.name(), crew.toString(), measured.name()),
        List.of(
            measured.ratio().median(),
            measured.ratio().lower(),
            measured.ratio().upper(),
            measured.nanoseconds(),
            measured.bytes().orElse(Double.NaN)));
  }
}
