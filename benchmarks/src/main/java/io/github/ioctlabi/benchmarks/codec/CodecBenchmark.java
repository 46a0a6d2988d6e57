package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.children.Child;
import io.github.ioctlabi.benchmarks.children.Java;
import io.github.ioctlabi.benchmarks.codec.Codecs.Way;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Column;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.tables.TableFile;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import io.github.ioctlabi.benchmarks.turns.Measured;
import io.github.ioctlabi.benchmarks.turns.Quartiles;
import io.github.ioctlabi.benchmarks.turns.Rounds;
import io.github.ioctlabi.benchmarks.turns.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Structs of 4, 16 and 64 members, written and read in several processes each: the JIT reaches its
 * limits with 64 members, and what it leaves out of line then differs from process to process.
 */
public final class CodecBenchmark implements Benchmark {
  // No slower, as far as two processes in turns can tell: one piece of code in two places differed
  // by up to 3 of 100 in tries.
  private static final double HAND_LIMIT = 1.05;
  private static final double SBE_LIMIT = 1.1;

  private static final int PROCESSES = 9;
  private static final List<Integer> MEMBERS = List.of(4, 16, 64);
  private static final List<String> DIRECTIONS = List.of("write", "read");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("ratio", 3),
          new Column("lower quartile", 3),
          new Column("upper quartile", 3),
          new Column("ns", 1),
          new Column("bytes", 0));

  @Override
  public String name() {
    return "codec";
  }

  @Override
  public Table measure(Effort effort) throws IOException, InterruptedException {
    List<Row> rows = new ArrayList<>();
    List<Goal> goals = new ArrayList<>();
    for (int members : MEMBERS) {
      for (String direction : DIRECTIONS) {
        List<Row> part = part(members, direction, effort);
        rows.addAll(part);
        double generated = ratio(part, Way.GENERATED);
        double sbe = ratio(part, Way.SBE);
        String what = direction + ", " + members + " members, generated to ";
        goals.add(new Goal(what + Way.BY_HAND.shown, generated, HAND_LIMIT));
        goals.add(new Goal(what + Way.SBE.shown, generated / sbe, SBE_LIMIT));
      }
    }
    return table(name(), rows, goals);
  }

  private static double ratio(List<Row> rows, Way way) {
    return rows.stream()
        .filter(row -> row.names().getLast().equals(way.shown))
        .findFirst()
        .orElseThrow()
        .figures()
        .getFirst();
  }

  /** The median over processes of each figure, and the quartiles over processes of the ratio. */
  private List<Row> part(int members, String direction, Effort effort)
      throws IOException, InterruptedException {
    List<List<Row>> found = new ArrayList<>();
    for (int i = 0; i < (effort.quick() ? 1 : PROCESSES); i++) {
      found.add(process(members, direction, effort));
    }
    List<Row> rows = new ArrayList<>();
    for (int way = 0; way < found.getFirst().size(); way++) {
      int index = way;
      rows.add(over(found.stream().map(process -> process.get(index)).toList()));
    }
    return rows;
  }

  private static Row over(List<Row> processes) {
    Quartiles ratio = quartiles(processes, 0);
    return new Row(
        processes.getFirst().names(),
        List.of(
            ratio.median(),
            ratio.lower(),
            ratio.upper(),
            quartiles(processes, 3).median(),
            quartiles(processes, 4).median()));
  }

  private static Quartiles quartiles(List<Row> processes, int figure) {
    return Quartiles.of(processes.stream().mapToDouble(row -> row.figures().get(figure)).toArray());
  }

  private List<Row> process(int members, String direction, Effort effort)
      throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("codec");
    Path log = directory.resolve("log");
    List<String> options = new ArrayList<>(Java.MEASURING);
    // Agrona's buffers are built on it.
    options.add("--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");
    String quick = effort.quick() ? "quick" : "full";
    List<String> args = List.of(Integer.toString(members), direction, quick, directory.toString());
    try {
      Child.run(Java.command(options, CodecBenchmark.class, args), log);
      return TableFile.read(directory, name()).orElseThrow().rows();
    } finally {
      Files.deleteIfExists(TableFile.in(directory, name()));
      Files.deleteIfExists(log);
      Files.delete(directory);
    }
  }

  /**
   * Measures one struct in this process.
   *
   * @param args how many members it has, {@code write} or {@code read}, {@code quick} or {@code
   *     full}, and the directory for the table
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Codecs codecs =
        switch (args[0]) {
          case "4" -> new Codecs4();
          case "16" -> new Codecs16();
          default -> new Codecs64();
        };
    boolean writes = args[1].equals("write");
    List<Variant> variants =
        Arrays.stream(Way.values())
            .map(way -> new Variant(way.shown, () -> writes ? codecs.write(way) : codecs.read(way)))
            .toList();
    Effort effort = args[2].equals("quick") ? Effort.QUICK : Effort.FULL;
    List<Row> rows =
        Rounds.of(variants, Crew.ONE, effort).stream()
            .map(measured -> row(args[0] + " members", args[1], measured))
            .toList();
    TableFile.write(Path.of(args[3]), table("codec", rows, List.of()));
  }

  private static Row row(String members, String direction, Measured measured) {
    return new Row(
        List.of(members, direction, measured.name()),
        List.of(
            measured.ratio().median(),
            measured.ratio().lower(),
            measured.ratio().upper(),
            measured.nanoseconds(),
            measured.bytes().orElse(Double.NaN)));
  }

  private static Table table(String name, List<Row> rows, List<Goal> goals) {
    return new Table(
        name,
        "A struct written and read, each way against memory segments by hand",
        List.of("struct", "direction", "way"),
        COLUMNS,
        rows,
        goals,
        List.of());
  }
}
