package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.tables.Column;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import io.github.ioctlabi.benchmarks.turns.Measured;
import io.github.ioctlabi.benchmarks.turns.Rounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    List<String> missing = new ArrayList<>(leftOut);
    List<Given> given = new ArrayList<>();
    for (Command command : commands) {
      try {
        Ways ways = command.ways();
        crews.forEach(crew -> given.add(new Given(command.name(), ways, crew)));
      } catch (IOException refused) {
        missing.add(command.name() + ": " + refused.getMessage());
      }
    }
    for (Given one : given) {
      one.measured.addAll(Rounds.of(one.ways.first(), one.crew, effort));
    }
    for (Given one : given) {
      if (!one.ways.others().isEmpty()) {
        List<Measured> others = Rounds.of(one.ways.baselineAndOthers(), one.crew, effort);
        one.measured.addAll(others.subList(1, others.size()));
      }
    }
    List<Row> rows = given.stream().flatMap(Given::rows).toList();
    List<Goal> goals = given.stream().flatMap(one -> one.goals(limits)).toList();
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

  /** A command, a crew, and what came out. */
  private record Given(String command, Ways ways, Crew crew, List<Measured> measured) {
    Given(String command, Ways ways, Crew crew) {
      this(command, ways, crew, new ArrayList<>());
    }

    Stream<Row> rows() {
      return measured.stream()
          .map(way ->
              new Row(
                  List.of(command, crew.toString(), way.name()),
                  List.of(
                      way.ratio().median(),
                      way.ratio().lower(),
                      way.ratio().upper(),
                      way.nanoseconds(),
                      way.bytes().orElse(Double.NaN))));
    }

    Stream<Goal> goals(List<Limit> limits) {
      return measured.stream()
          .flatMap(way ->
              limits.stream()
                  .filter(limit -> limit.way().equals(way.name()))
                  .flatMap(limit ->
                      limit.goals(command + ", " + crew, way, measured.getFirst()).stream()));
    }
  }
}
