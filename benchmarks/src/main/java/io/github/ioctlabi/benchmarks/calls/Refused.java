package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.declared.EntropyPoolIoctl;
import io.github.ioctlabi.benchmarks.hand.CallFailed;
import io.github.ioctlabi.benchmarks.hand.Entropy;
import io.github.ioctlabi.benchmarks.hand.Kept;
import io.github.ioctlabi.benchmarks.hand.Libc;
import io.github.ioctlabi.benchmarks.turns.Sink;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A command of another device, given to a pipe: {@code ENOTTY}. */
final class Refused implements Command {
  @Override
  public String name() {
    return "ENOTTY";
  }

  @Override
  public Ways ways() throws IOException {
    int fd = Libc.pipe()[0];
    Device shared = Device.of(fd);
    return Ways.of(
        new Variant("by hand, an exception", () -> byHand(fd)),
        new Variant("by hand, errno alone", () -> errno(fd)),
        new Variant(Names.CONFINED, () -> generated(Devices.confined(fd))),
        new Variant(Names.SHARED, () -> generated(shared)),
        new Variant(Names.SEGMENT, () -> segment(shared)),
        new Variant(Names.ATTEMPT, () -> attempt(shared)));
  }

  private static Turn byHand(int fd) {
    Kept kept = Kept.in(Arena.global(), Integer.BYTES);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        try {
          sink.keep(Entropy.call(kept, fd));
        } catch (CallFailed refused) {
          keep(sink, refused, refused.errno());
        }
      }
    };
  }

  private static Turn errno(int fd) {
    Kept kept = Kept.in(Arena.global(), Integer.BYTES);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Libc.attempt(kept.state(), fd, Entropy.REQUEST, kept.argument()));
      }
    };
  }

  private static Turn generated(Device device) {
    EntropyPoolIoctl pool = EntropyPoolIoctl.on(device);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        try {
          sink.keep(pool.entropyCount());
        } catch (IoctlException refused) {
          keep(sink, refused, refused.errno());
        }
      }
    };
  }

  private static Turn segment(Device device) {
    EntropyPoolIoctl pool = EntropyPoolIoctl.on(device);
    MemorySegment memory = Arena.global().allocate(ValueLayout.JAVA_INT);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        try {
          sink.keep(pool.entropyCount(memory));
        } catch (IoctlException refused) {
          keep(sink, refused, refused.errno());
        }
      }
    };
  }

  private static Turn attempt(Device device) {
    EntropyPoolIoctl pool = EntropyPoolIoctl.on(device);
    MemorySegment memory = Arena.global().allocate(ValueLayout.JAVA_INT);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(pool.attempt(EntropyPoolIoctl.ENTROPY_COUNT, memory));
      }
    };
  }

  private static void keep(Sink sink, Exception refused, int errno) {
    sink.keep(refused);
    sink.keep(errno);
  }
}
