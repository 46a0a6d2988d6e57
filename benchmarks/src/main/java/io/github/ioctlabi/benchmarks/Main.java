package io.github.ioctlabi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the C loop and the benchmarks, and prints one table. */
public final class Main {
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
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .warmupIterations(5)
            .warmupTime(TimeValue.milliseconds(400))
            .measurementIterations(10)
            .measurementTime(TimeValue.milliseconds(400))
            .forks(3)
            .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "-Xmx256m")
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(target.resolve("results.json").toString());
    for (String call : calls) {
      options.include("IoctlBenchmark\\." + call + "(Handwritten|Generated)");
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    System.out.print(Table.of(calls, loop, results));
    System.out.println("JMH's results: " + target.resolve("results.json"));
  }
}
