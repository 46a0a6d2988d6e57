package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import java.util.List;

/** {@code attempt} against the overload on the same memory. */
public final class AttemptBenchmark implements Benchmark {
  @Override
  public String name() {
    return "attempt";
  }

  @Override
  public Table measure(Effort effort) throws InterruptedException {
    return new CallTable(
            name(),
            "A call by attempt, against the MemorySegment overload",
            List.of(new Attempt(false), new Attempt(true)),
            Crew.all(),
            List.of(new Limit(Names.ATTEMPT, 1.05, Limit.Bytes.NONE)))
        .measure(effort, List.of());
  }
}
