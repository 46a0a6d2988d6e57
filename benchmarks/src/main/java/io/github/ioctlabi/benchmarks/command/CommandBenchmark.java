package io.github.ioctlabi.benchmarks.command;

import io.github.ioctlabi.benchmarks.children.Child;
import io.github.ioctlabi.benchmarks.children.Java;
import io.github.ioctlabi.benchmarks.children.ProcessorTime;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Column;
import io.github.ioctlabi.benchmarks.tables.Goal;
import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Effort;
import io.github.ioctlabi.benchmarks.turns.Quartiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Whole runs of the command, as long as somebody waits for them, and their processor time. */
public final class CommandBenchmark implements Benchmark {
  private static final double LIMIT = 12;
  private static final int ROUNDS = 21;
  private static final String DATA = "META-INF/ioctlabi/abi/benchmarks/process.json";

  /**
   * A program that is run again and again.
   *
   * @param isBound whether the goal is for it
   */
  private record Program(String name, List<String> line, boolean isBound) {}

  @Override
  public String name() {
    return "command";
  }

  @Override
  public Table measure(Effort effort) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("command");
    Path log = folder.resolve("log");
    Path data = folder.resolve("process.json");
    Path archive = folder.resolve("archive.jsa");
    try {
      copy(data);
      List<Program> programs = programs(data, archive, log);
      List<List<Double>> waited = new ArrayList<>();
      List<Child.Work> works = new ArrayList<>();
      for (Program program : programs) {
        List<Double> times = new ArrayList<>();
        waited.add(times);
        works.add(() -> {
          long start = System.nanoTime();
          ProcessorTime took = Child.run(program.line(), log);
          times.add((System.nanoTime() - start) / 1e6);
          return took;
        });
      }
      List<List<ProcessorTime>> took = Child.rounds(works, effort.quick() ? 1 : ROUNDS);
      return table(programs, waited, took);
    } finally {
      for (Path file : List.of(log, data, archive, folder)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A header with a struct of fourteen members, as the processor left it. */
  private static void copy(Path data) throws IOException {
    try (InputStream in = CommandBenchmark.class.getClassLoader().getResourceAsStream(DATA)) {
      Files.copy(Objects.requireNonNull(in, DATA), data);
    }
  }

  /** The first is the baseline. */
  private static List<Program> programs(Path data, Path archive, Path log)
      throws IOException, InterruptedException {
    List<String> show = List.of("show", data.toString());
    Child.run(Command.line(List.of("-XX:ArchiveClassesAtExit=" + archive), show), log);
    return List.of(
        new Program("empty main", Java.command(List.of(), Empty.class, List.of()), false),
        new Program("show", Command.line(List.of(), show), true),
        new Program("decode", Command.line(List.of(), List.of("decode", "0x8010be02")), true),
        new Program(
            "show, with an archive",
            Command.line(List.of("-XX:SharedArchiveFile=" + archive), show),
            false));
  }

  /**
   * The table.
   *
   * @param waited by program and round, in milliseconds
   * @param took by round and program
   */
  private Table table(
      List<Program> programs, List<List<Double>> waited, List<List<ProcessorTime>> took) {
    List<Row> rows = new ArrayList<>();
    List<Goal> goals = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      int program = i;
      Quartiles ratio =
          Quartiles.of(
              IntStream.range(0, took.size())
                  .mapToDouble(
                      round -> waited.get(program).get(round) / waited.getFirst().get(round))
                  .toArray());
      Quartiles processor =
          Quartiles.of(
              took.stream()
                  .mapToDouble(round -> round.get(program).total() / round.getFirst().total())
                  .toArray());
      Quartiles time =
          Quartiles.of(waited.get(program).stream().mapToDouble(each -> each).toArray());
      String name = programs.get(i).name();
      rows.add(
          new Row(
              List.of(name),
              List.of(
                  ratio.median(),
                  ratio.lower(),
                  ratio.upper(),
                  time.median(),
                  processor.median())));
      if (programs.get(i).isBound()) {
        goals.add(new Goal("command, " + name + " to an empty main", ratio.median(), LIMIT));
      }
    }
    return new Table(
        name(),
        "The command from its start to its end",
        List.of("program"),
        List.of(
            new Column("ratio", 2),
            new Column("lower quartile", 2),
            new Column("upper quartile", 2),
            new Column("ms", 0),
            new Column("ratio of processor time", 2)),
        rows,
        goals,
        List.of());
  }
}
