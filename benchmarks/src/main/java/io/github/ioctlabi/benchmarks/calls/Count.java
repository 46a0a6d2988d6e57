package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.declared.PipeIoctl;
import io.github.ioctlabi.benchmarks.hand.Counts;
import io.github.ioctlabi.benchmarks.hand.Kept;
import io.github.ioctlabi.benchmarks.hand.Libc;
import io.github.ioctlabi.benchmarks.others.OtherCounts;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.Stream;

/** {@code FIONREAD}: an integer out of the kernel. */
final class Count implements Command {
  private static final ThreadLocal<Kept> KEPT =
      ThreadLocal.withInitial(() -> Kept.in(Arena.ofAuto(), Integer.BYTES));

  @Override
  public String name() {
    return "FIONREAD, an int";
  }

  @Override
  public Ways ways() throws IOException {
    int fd = Libc.pipe()[0];
    Device shared = Device.of(fd);
    return new Ways(
        List.of(
            new Variant(Names.BY_HAND, () -> byHand(fd)),
            new Variant(Names.CONFINED, () -> generated(Devices.confined(fd))),
            new Variant(Names.SHARED, () -> generated(shared)),
            new Variant(Names.SEGMENT, () -> segment(shared))),
        Stream.concat(
                Stream.of(
                    new Variant(Names.THREAD_LOCAL, () -> threadLocal(fd)),
                    new Variant(Names.ARENA, () -> arena(fd))),
                OtherCounts.variants(fd).stream())
            .toList());
  }

  private static Turn byHand(int fd) {
    Kept kept = Kept.in(Arena.global(), Integer.BYTES);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Counts.call(kept, fd));
      }
    };
  }

  private static Turn threadLocal(int fd) {
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Counts.call(KEPT.get(), fd));
      }
    };
  }

  private static Turn arena(int fd) {
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        try (Arena arena = Arena.ofConfined()) {
          sink.keep(Counts.call(Kept.in(arena, Integer.BYTES), fd));
        }
      }
    };
  }

  private static Turn generated(Device device) {
    PipeIoctl pipe = PipeIoctl.on(device);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(pipe.bytesWaiting());
      }
    };
  }

  private static Turn segment(Device device) {
    PipeIoctl pipe = PipeIoctl.on(device);
    MemorySegment memory = Arena.global().allocate(ValueLayout.JAVA_INT);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        pipe.bytesWaiting(memory);
        sink.keep(memory.get(ValueLayout.JAVA_INT, 0));
      }
    };
  }
}
