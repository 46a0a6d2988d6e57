package io.github.ioctlabi.benchmarks.memory;

import io.github.ioctlabi.benchmarks.calls.CallTable;
import io.github.ioctlabi.benchmarks.calls.Limit;
import io.github.ioctlabi.benchmarks.calls.Names;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import java.util.List;

/**
 * Bytes a call on a device in which other threads wait, so that each needs memory of its own. What
 * a call allocates by itself is in the table of calls, too.
 */
public final class MemoryBenchmark implements Benchmark {
  private static final List<Integer> WAITING = List.of(0, 1, 16);

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Table measure(Effort effort) throws InterruptedException {
    return new CallTable(
            name(),
            "Bytes a call beside threads that wait in the same device, against java.lang.foreign by"
                + " hand",
            WAITING.stream().flatMap(Beside::commands).toList(),
            List.of(Crew.ONE),
            List.of(new Limit(Names.SHARED, Double.POSITIVE_INFINITY, Limit.Bytes.RECORD)))
        .measure(effort, List.of());
  }
}
