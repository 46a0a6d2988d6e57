package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import java.util.List;

/** What a call costs that the kernel refuses. */
public final class RefusalsBenchmark implements Benchmark {
  private static final double LIMIT = 1.5;

  @Override
  public String name() {
    return "refusals";
  }

  @Override
  public Table measure(Effort effort) throws InterruptedException {
    return new CallTable(
            name(),
            "A refused call, each way against an exception thrown by hand",
            List.of(new Refused()),
            Crew.all(),
            List.of(
                new Limit(Names.CONFINED, LIMIT, Limit.Bytes.ANY),
                new Limit(Names.SHARED, LIMIT, Limit.Bytes.ANY)))
        .measure(effort.forLonger(4), List.of());
  }
}
