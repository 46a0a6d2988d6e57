package io.github.ioctlabi.benchmarks;

import io.github.ioctlabi.benchmarks.calls.AttemptBenchmark;
import io.github.ioctlabi.benchmarks.calls.CallsBenchmark;
import io.github.ioctlabi.benchmarks.calls.RefusalsBenchmark;
import io.github.ioctlabi.benchmarks.codec.CodecBenchmark;
import io.github.ioctlabi.benchmarks.command.CommandBenchmark;
import io.github.ioctlabi.benchmarks.devices.DevicesBenchmark;
import io.github.ioctlabi.benchmarks.memory.MemoryBenchmark;
import io.github.ioctlabi.benchmarks.processor.ProcessorBenchmark;
import io.github.ioctlabi.benchmarks.start.StartBenchmark;
import io.github.ioctlabi.benchmarks.tables.Benchmark;
import java.util.List;
import java.util.Optional;

/** All that is measured, in the order in which it is told. */
public final class Benchmarks {
  /** One for each table. */
  public static final List<Benchmark> ALL =
      List.of(
          new CallsBenchmark(),
          new AttemptBenchmark(),
          new RefusalsBenchmark(),
          new MemoryBenchmark(),
          new DevicesBenchmark(),
          new CodecBenchmark(),
          new StartBenchmark(),
          new CommandBenchmark(),
          new ProcessorBenchmark());

  private Benchmarks() {}

  /** The one of this name. */
  public static Optional<Benchmark> named(String name) {
    return ALL.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst();
  }
}
