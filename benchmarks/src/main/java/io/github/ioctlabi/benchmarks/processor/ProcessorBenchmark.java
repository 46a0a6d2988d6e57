package io.github.ioctlabi.benchmarks.processor;

import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Column;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Effort;
import io.github.ioctlabi.benchmarks.turns.Order;
import io.github.ioctlabi.benchmarks.turns.Quartiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Time a type of this processor and of others, and whether it grows with the number of types. */
public final class ProcessorBenchmark implements Benchmark {
  /** What it took when it was first measured; a goal that only a machine as fast can hold. */
  private static final double LIMIT = 14.7;

  /** Four times as many types take four times as long, and a tenth more. */
  private static final double LINEAR = 4.4;

  private static final int ROUNDS = 5;
  private static final int MANY = 4;
  private static final String LITTLE = "512m";

  /** Options of a javac that has no time to get faster. */
  private static final List<String> HASTY =
      List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

  @Override
  public String name() {
    return "processor";
  }

  @Override
  public Table measure(Effort effort) throws IOException, InterruptedException {
    int types = effort.quick() ? 10 : 1_000;
    List<String> options = effort.quick() ? HASTY : List.of();
    List<Compilation> compilations = new ArrayList<>();
    try {
      for (Subject subject : Subject.values()) {
        compilations.add(new Compilation(subject, types, options));
      }
      compilations.add(new Compilation(Subject.IOCTLABI, MANY * types, options));
      double[][][] times = rounds(compilations, effort.quick() ? 1 : ROUNDS);
      double little = little(compilations.getLast());
      return table(types, times, little);
    } finally {
      for (Compilation compilation : compilations) {
        compilation.close();
      }
    }
  }

  /** By compilation and round: milliseconds with the processor, and without. */
  private static double[][][] rounds(List<Compilation> compilations, int rounds)
      throws IOException, InterruptedException {
    double[][][] times = new double[compilations.size()][rounds][];
    Order order = new Order(times.length, rounds);
    for (int round = 0; round < rounds; round++) {
      for (int place = 0; place < times.length; place++) {
        int which = order.at(round, place);
        Compilation compilation = compilations.get(which);
        times[which][round] = new double[] {compilation.processed(), compilation.plain()};
      }
    }
    return times;
  }

  /** Milliseconds with little memory, or not a number if that was too little. */
  private static double little(Compilation compilation) throws InterruptedException {
    try {
      return compilation.processed("-J-Xmx" + LITTLE);
    } catch (IOException failed) {
      System.err.println(failed.getMessage());
      return Double.NaN;
    }
  }

  private Table table(int types, double[][][] times, double little) {
    List<Row> rows = new ArrayList<>();
    List<Goal> goals = new ArrayList<>();
    double ours = aType(times[0], types).median();
    goals.add(new Goal("processor, ms a type", ours, LIMIT));
    Subject[] subjects = Subject.values();
    for (int i = 0; i < subjects.length; i++) {
      Subject subject = subjects[i];
      double[][] found = times[i];
      rows.add(row(subject.shown, types, found));
      if (subject != Subject.IOCTLABI) {
        goals.add(
            new Goal(
                "processor, ms a type, " + subject.shown + "'s the most",
                ours,
                aType(found, types).median()));
      }
    }
    double[][] many = times[times.length - 1];
    rows.add(row(Subject.IOCTLABI.shown, MANY * types, many));
    rows.add(
        new Row(
            List.of(Subject.IOCTLABI.shown + ", -Xmx" + LITTLE, count(MANY * types)),
            List.of(
                (little - column(many, 1).median()) / (MANY * types),
                Double.NaN,
                Double.NaN,
                little / 1_000,
                column(many, 1).median() / 1_000)));
    goals.add(
        new Goal(
            "processor, time of four times as many types",
            aType(many, types).median() / ours,
            LINEAR));
    goals.add(
        new Goal(
            "processor, compilations of "
                + count(MANY * types)
                + " types that fail with -Xmx"
                + LITTLE,
            Double.isNaN(little) ? 1 : 0,
            0));
    return new Table(
        name(),
        "What a processor adds to javac: user time for types of eight members",
        List.of("processor", "types"),
        List.of(
            new Column("ms a type", 2),
            new Column("lower quartile", 2),
            new Column("upper quartile", 2),
            new Column("s with it", 1),
            new Column("s without", 1)),
        rows,
        goals,
        List.of());
  }

  private static Row row(String name, int types, double[][] rounds) {
    Quartiles time = aType(rounds, types);
    return new Row(
        List.of(name, count(types)),
        List.of(
            time.median(),
            time.lower(),
            time.upper(),
            column(rounds, 0).median() / 1_000,
            column(rounds, 1).median() / 1_000));
  }

  private static String count(int types) {
    return String.format(Locale.ROOT, "%,d", types);
  }

  /** What the processor adds, by the number of types. */
  private static Quartiles aType(double[][] rounds, int types) {
    double[] added = new double[rounds.length];
    for (int i = 0; i < added.length; i++) {
      added[i] = (rounds[i][0] - rounds[i][1]) / types;
    }
    return Quartiles.of(added);
  }

  private static Quartiles column(double[][] rounds, int which) {
    double[] values = new double[rounds.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rounds[i][which];
    }
    return Quartiles.of(values);
  }
}
