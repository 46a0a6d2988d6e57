package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.declared.PipeIoctl;
import io.github.ioctlabi.benchmarks.hand.Libc;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** {@code FIONREAD} on memory of the caller. */
record Attempt(boolean confined) implements Command {
  @Override
  public String name() {
    return "FIONREAD, " + (confined ? "CONFINED" : "shared") + " device";
  }

  @Override
  public Ways ways() throws IOException {
    int fd = Libc.pipe()[0];
    Device shared = Device.of(fd);
    return Ways.of(
        new Variant(Names.SEGMENT, () -> overload(confined ? Devices.confined(fd) : shared)),
        new Variant(Names.ATTEMPT, () -> attempt(confined ? Devices.confined(fd) : shared)));
  }

  private static Turn overload(Device device) {
    PipeIoctl pipe = PipeIoctl.on(device);
    MemorySegment memory = Arena.global().allocate(ValueLayout.JAVA_INT);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(pipe.bytesWaiting(memory));
      }
    };
  }

  private static Turn attempt(Device device) {
    PipeIoctl pipe = PipeIoctl.on(device);
    MemorySegment memory = Arena.global().allocate(ValueLayout.JAVA_INT);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(pipe.attempt(PipeIoctl.BYTES_WAITING, memory));
      }
    };
  }
}
