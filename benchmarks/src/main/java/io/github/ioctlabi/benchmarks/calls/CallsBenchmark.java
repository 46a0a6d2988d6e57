package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.others.Gcc;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
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

/** Three commands, each given in every way, on platform and virtual threads, one and many. */
public final class CallsBenchmark implements Benchmark {
  private static final double CONFINED_LIMIT = 1.05;
  private static final double SHARED_LIMIT = 1.12;

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Table measure(Effort effort) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    List<Goal> goals = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    Gcc.missing().ifPresent(reason -> leftOut.add("C, JNI by hand: " + reason));
    for (Command command : List.of(new Count(), new Struct(), new Pointer())) {
      List<Variant> variants;
      try {
        variants = command.variants();
      } catch (IOException refused) {
        leftOut.add(command.name() + ": " + refused.getMessage());
        continue;
      }
      for (Crew crew : Crew.all()) {
        List<Measured> measured = Rounds.of(variants, crew, effort);
        for (Measured one : measured) {
          rows.add(row(command, crew, one));
          goals.addAll(goals(command.name() + ", " + crew, one, measured.getFirst()));
        }
      }
    }
    return new Table(
        name(),
        "A call, each way against java.lang.foreign by hand",
        List.of("command", "threads", "way"),
        List.of(
            new Column("ratio", 3),
            new Column("lower quartile", 3),
            new Column("upper quartile", 3),
            new Column("ns a call", 0),
            new Column("bytes a call", 0)),
        rows,
        goals,
        leftOut);
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

  private static List<Goal> goals(String where, Measured measured, Measured byHand) {
    String what = measured.name() + ", " + where;
    List<Goal> goals = new ArrayList<>();
    switch (measured.name()) {
      case Names.CONFINED -> goals.add(new Goal(what, measured.ratio().median(), CONFINED_LIMIT));
      case Names.SHARED -> goals.add(new Goal(what, measured.ratio().median(), SHARED_LIMIT));
      default -> {
        return goals;
      }
    }
    measured
        .bytes()
        .ifPresent(bytes ->
            goals.add(
                new Goal(what + ", bytes beside the record", bytes - byHand.bytes().orElse(0), 0)));
    return goals;
  }
}
