package io.github.ioctlabi.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/** The results as a table: ratios are to the hand-written call of the same run. */
final class Table {
  private static final double ALLOWED = 1.05;

  private Table() {}

  static String of(List<String> calls, Map<String, Double> loop, Collection<RunResult> results) {
    StringBuilder table = new StringBuilder(500);
    row(table, "call", "path", "ns a call", "ratio", "bytes a call");
    for (String call : calls) {
      RunResult hand = find(results, call + "Handwritten");
      RunResult generated = find(results, call + "Generated");
      double base = median(hand);
      Double bare = loop.get(call);
      if (bare != null) {
        row(table, call, "C loop", number(bare), ratio(bare / base), "");
      }
      row(table, call, "hand-written", number(base), ratio(1), allocated(hand));
      double ours = median(generated) / base;
      row(table, call, "generated", number(median(generated)), ratio(ours), allocated(generated));
      table.append(
          String.format(
              Locale.ROOT,
              "%s: generated is %s 5%% of hand-written%n",
              call,
              ours <= ALLOWED ? "within" : "NOT within"));
    }
    return table.toString();
  }

  private static RunResult find(Collection<RunResult> results, String name) {
    return results.stream()
        .filter(result -> result.getParams().getBenchmark().endsWith("." + name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no result for " + name));
  }

  /** The median over all iterations of all forks: the machine may be busy with other things. */
  private static double median(RunResult result) {
    Statistics statistics = result.getPrimaryResult().getStatistics();
    return statistics.getPercentile(50);
  }

  private static String allocated(RunResult result) {
    return number(result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
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
