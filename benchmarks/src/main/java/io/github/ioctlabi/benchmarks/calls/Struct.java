package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.declared.ProcessInfoIoctl;
import io.github.ioctlabi.benchmarks.hand.Infos;
import io.github.ioctlabi.benchmarks.hand.Kept;
import io.github.ioctlabi.benchmarks.hand.Libc;
import io.github.ioctlabi.benchmarks.others.OtherInfos;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;

/** {@code PIDFD_GET_INFO}: a struct of 64 bytes and 14 members each way. */
final class Struct implements Command {
  private static final ThreadLocal<Kept> KEPT =
      ThreadLocal.withInitial(() -> Kept.in(Arena.ofAuto(), Infos.SIZE));

  @Override
  public String name() {
    return "PIDFD_GET_INFO, 64 bytes";
  }

  @Override
  public Ways ways() throws IOException {
    int fd = Libc.pidfd();
    Infos.call(Kept.in(Arena.global(), Infos.SIZE), fd, Infos.WANTED);
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
                OtherInfos.variants(fd).stream())
            .toList());
  }

  private static Turn byHand(int fd) {
    Kept kept = Kept.in(Arena.global(), Infos.SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Infos.call(kept, fd, Infos.WANTED));
      }
    };
  }

  private static Turn threadLocal(int fd) {
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Infos.call(KEPT.get(), fd, Infos.WANTED));
      }
    };
  }

  private static Turn arena(int fd) {
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        try (Arena arena = Arena.ofConfined()) {
          sink.keep(Infos.call(Kept.in(arena, Infos.SIZE), fd, Infos.WANTED));
        }
      }
    };
  }

  private static Turn generated(Device device) {
    ProcessInfoIoctl process = ProcessInfoIoctl.on(device);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(process.info(Infos.WANTED));
      }
    };
  }

  private static Turn segment(Device device) {
    ProcessInfoIoctl process = ProcessInfoIoctl.on(device);
    MemorySegment memory = Arena.global().allocate(Infos.SIZE, 8);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        Infos.write(Infos.WANTED, memory);
        process.info(memory);
        sink.keep(Infos.read(memory));
      }
    };
  }
}
