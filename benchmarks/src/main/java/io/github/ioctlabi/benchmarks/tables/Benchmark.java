package io.github.ioctlabi.benchmarks.tables;

import io.github.ioctlabi.benchmarks.turns.Effort;
import java.util.List;

/** Makes one table, in a JVM of its own. */
public interface Benchmark {
  /** What the command line calls it, and its file: one word. */
  String name();

  /** Options of the JVM that it runs in, beside those that all have. */
  default List<String> jvm() {
    return List.of();
  }

  /**
   * Measures, and fills the table.
   *
   * @param effort how much to measure; where it is {@linkplain Effort#quick quick}, the table has
   *     all its rows within seconds, whatever its figures
   */
  Table measure(Effort effort) throws Exception;
}
