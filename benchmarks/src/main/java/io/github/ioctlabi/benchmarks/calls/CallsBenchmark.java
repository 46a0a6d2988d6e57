package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.others.Gcc;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import java.util.List;

/** Three commands, each given in every way, on platform and virtual threads, one and many. */
public final class CallsBenchmark implements Benchmark {
  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Table measure(Effort effort) throws InterruptedException {
    return new CallTable(
            name(),
            "A call, each way against java.lang.foreign by hand",
            List.of(new Count(), new Struct(), new Pointer()),
            Crew.all(),
            List.of(
                new Limit(Names.CONFINED, 1.05, Limit.Bytes.RECORD),
                new Limit(Names.SHARED, 1.12, Limit.Bytes.RECORD)))
        .measure(effort, Gcc.missing().stream().map(reason -> "C, JNI: " + reason).toList());
  }
}
