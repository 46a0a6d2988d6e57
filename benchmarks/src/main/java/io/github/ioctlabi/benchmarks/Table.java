package io.github.ioctlabi.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.results.RunResult;

/**
 * The results as a table. Times are JMH's, the median over forks and iterations. Ratios are to the
 * hand-written call; that of the generated one is measured by {@link Paired}.
 */
final class Table {
  static final String HAND = "Handwritten";
  static final String GENERATED = "Generated";

  private static final double ALLOWED = 1.05;

  private Table() {}

  static String of(
      List<String> calls,
      Map<String, Double> loop,
      List<RunResult> results,
      Map<String, Double> ratios) {
    StringBuilder table = new StringBuilder(500);
    row(table, "call", "path", "ns a call", "ratio", "bytes a call");
    for (String call : calls) {
      List<RunResult> hand = find(results, call + HAND);
      List<RunResult> generated = find(results, call + GENERATED);
      double base = median(hand.stream().mapToDouble(Table::nanoseconds));
      Double bare = loop.get(call);
      if (bare != null) {
        row(table, call, "C loop", number(bare), ratio(bare / base), "");
      }
      row(table, call, "hand-written", number(base), ratio(1), allocated(hand));
      double ours = Objects.requireNonNull(ratios.get(call));
      double nanoseconds = median(generated.stream().mapToDouble(Table::nanoseconds));
      row(table, call, "generated", number(nanoseconds), ratio(ours), allocated(generated));
      table.append(
          String.format(
              Locale.ROOT,
              "%s: generated is %s 5%% of hand-written%n",
              call,
              ours <= ALLOWED ? "within" : "NOT within"));
    }
    return table.toString();
  }

  private static List<RunResult> find(List<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .toList();
  }

  /** The median of a fork's iterations. */
  private static double nanoseconds(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String allocated(List<RunResult> results) {
    return number(
        median(
            results.stream()
                .mapToDouble(
                    result -> result.getSecondaryResults().get("gc.alloc.rate.norm").getScore())));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static void row(StringBuilder table, String... cells) {
    table.append(String.format(Locale.ROOT, "%-10s %-14s %10s %8s %14s%n", (Object[]) cells));
  }
}
