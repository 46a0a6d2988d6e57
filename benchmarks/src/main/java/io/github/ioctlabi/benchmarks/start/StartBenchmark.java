package io.github.ioctlabi.benchmarks.start;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processor time of whole programs that make one call, each a JVM of its own, in turns. */
public final class StartBenchmark implements Benchmark {
  private static final double LIMIT = 1.1;
  private static final int ROUNDS = 41;

  /** The first is the baseline. */
  private static final List<Program> PROGRAMS =
      List.of(
          new Program("java.lang.foreign by hand", ByHand.class),
          new Program("generated", Generated.class),
          new Program("empty main", Empty.class));

  private static final int GENERATED = 1;

  private record Program(String name, Class<?> main) {
    Child.Work work(Path log) {
      List<String> options = List.of("--enable-native-access=ALL-UNNAMED");
      return () -> Child.run(Java.command(options, main, List.of()), log);
    }
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Table measure(Effort effort) throws IOException, InterruptedException {
    List<List<ProcessorTime>> rounds = rounds(effort.quick() ? 1 : ROUNDS);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < PROGRAMS.size(); i++) {
      int program = i;
      Quartiles ratio =
          Quartiles.of(
              rounds.stream()
                  .mapToDouble(round -> round.get(program).total() / round.getFirst().total())
                  .toArray());
      double time =
          Quartiles.of(rounds.stream().mapToDouble(round -> round.get(program).total()).toArray())
              .median();
      rows.add(
          new Row(
              List.of(PROGRAMS.get(i).name()),
              List.of(ratio.median(), ratio.lower(), ratio.upper(), time)));
    }
    return new Table(
        name(),
        "A JVM from its start to one call and its end: processor time",
        List.of("program"),
        List.of(
            new Column("ratio", 3),
            new Column("lower quartile", 3),
            new Column("upper quartile", 3),
            new Column("ms", 1)),
        rows,
        List.of(
            new Goal(
                "start, generated to java.lang.foreign by hand",
                rows.get(GENERATED).figures().getFirst(),
                LIMIT)),
        List.of());
  }

  private static List<List<ProcessorTime>> rounds(int rounds)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("start", "log");
    try {
      List<Child.Work> works = PROGRAMS.stream().map(program -> program.work(log)).toList();
      // The first of all reads the jars from disk.
      works.getFirst().take();
      return Child.rounds(works, rounds);
    } finally {
      Files.delete(log);
    }
  }
}
