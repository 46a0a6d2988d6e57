package io.github.ioctlabi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the C loop and the benchmarks, and prints one table. */
public final class Main {
  // A hand-written and a generated run follow each other at once, in turns, so that both meet the
  // same machine: it is shared, and its speed drifts.
  private static final int ROUNDS = 5;

  private Main() {}

  /**
   * Runs it all.
   *
   * @param args the source of the C loop, and the directory for {@code results.json}
   */
  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Path target = Path.of(args[1]);
    List<String> calls =
        Libc.pidfd() >= 0
            ? List.of("fionread", "entropy", "process")
            : List.of("fionread", "entropy");
    Map<String, Double> loop = CLoop.run(Path.of(args[0]), target);
    List<RunResult> results = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String call : calls) {
        boolean even = round % 2 == 0;
        results.add(run(call + (even ? Table.HAND : Table.GENERATED)));
        results.add(run(call + (even ? Table.GENERATED : Table.HAND)));
      }
    }
    try (PrintStream json =
        new PrintStream(target.resolve("results.json").toFile(), StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, json).writeOut(results);
    }
    Map<String, Double> ratios = new HashMap<>();
    for (String call : calls) {
      ratios.put(call, Paired.ratio(call));
    }
    System.out.print(Table.of(calls, loop, results, ratios));
    System.out.println("JMH's results: " + target.resolve("results.json"));
  }

  private static RunResult run(String benchmark) throws RunnerException {
    return new Runner(
            new OptionsBuilder()
                .include("IoctlBenchmark\\." + benchmark + "$")
                .warmupIterations(5)
                .warmupTime(TimeValue.milliseconds(300))
                .measurementIterations(6)
                .measurementTime(TimeValue.milliseconds(300))
                .forks(1)
                .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-Xmx256m")
                .addProfiler(GCProfiler.class)
                .build())
        .runSingle();
  }
}
