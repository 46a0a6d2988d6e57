package io.github.ioctlabi.benchmarks.devices;

import io.github.ioctlabi.benchmarks.calls.CallTable;
import io.github.ioctlabi.benchmarks.calls.Limit;
import io.github.ioctlabi.benchmarks.calls.Names;
import io.github.ioctlabi.benchmarks.others.Gcc;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.turns.Crew;
import io.github.ioctlabi.benchmarks.turns.Effort;
import java.util.List;

/** Devices that live for one call. */
public final class DevicesBenchmark implements Benchmark {
  private static final double LIMIT = 1.3;

  @Override
  public String name() {
    return "devices";
  }

  @Override
  public Table measure(Effort effort) throws InterruptedException {
    return new CallTable(
            name(),
            "Open, call once, close, against java.lang.foreign by hand",
            List.of(new OpenCallClose()),
            Crew.all(),
            List.of(
                new Limit(Names.CONFINED, LIMIT, Limit.Bytes.ANY),
                new Limit(Names.SHARED, LIMIT, Limit.Bytes.ANY)))
        .measure(
            effort.forLonger(8), Gcc.missing().stream().map(reason -> "C: " + reason).toList());
  }
}
