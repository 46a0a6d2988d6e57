package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.declared.PageMapIoctl;
import io.github.ioctlabi.benchmarks.hand.Kept;
import io.github.ioctlabi.benchmarks.hand.Libc;
import io.github.ioctlabi.benchmarks.hand.Scans;
import io.github.ioctlabi.benchmarks.others.OtherScans;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.DeviceOption;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** {@code PAGEMAP_SCAN}: 96 bytes each way, with the address of an array that the kernel fills. */
final class Pointer implements Command {
  private static final String FILE = "/proc/self/pagemap";

  private static final ThreadLocal<Kept> KEPT =
      ThreadLocal.withInitial(() -> Kept.in(Arena.ofAuto(), Scans.KEPT_SIZE));

  @Override
  public String name() {
    return "PAGEMAP_SCAN, an array behind an address";
  }

  @Override
  public Ways ways() throws IOException {
    int fd = Libc.open(Kept.path(FILE));
    Scans.call(Kept.in(Arena.global(), Scans.KEPT_SIZE), fd, Scans.WANTED);
    Device shared = Device.of(fd);
    return new Ways(
        List.of(
            new Variant(Names.BY_HAND, () -> byHand(fd)),
            new Variant(
                Names.CONFINED,
                () ->
                    generated(
                        Device.open(
                            Path.of(FILE), StandardOpenOption.READ, DeviceOption.CONFINED))),
            new Variant(Names.SHARED, () -> generated(shared)),
            new Variant(Names.SEGMENT, () -> segment(shared))),
        Stream.concat(
                Stream.of(
                    new Variant(Names.THREAD_LOCAL, () -> threadLocal(fd)),
                    new Variant(Names.ARENA, () -> arena(fd))),
                OtherScans.variants(fd).stream())
            .toList());
  }

  private static Turn byHand(int fd) {
    Kept kept = Kept.in(Arena.global(), Scans.KEPT_SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Scans.call(kept, fd, Scans.WANTED));
      }
    };
  }

  private static Turn threadLocal(int fd) {
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Scans.call(KEPT.get(), fd, Scans.WANTED));
      }
    };
  }

  private static Turn arena(int fd) {
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        try (Arena arena = Arena.ofConfined()) {
          sink.keep(Scans.call(Kept.in(arena, Scans.KEPT_SIZE), fd, Scans.WANTED));
        }
      }
    };
  }

  private static Turn generated(Device device) {
    PageMapIoctl pages = PageMapIoctl.on(device);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(pages.scan(Scans.WANTED));
      }
    };
  }

  private static Turn segment(Device device) {
    PageMapIoctl pages = PageMapIoctl.on(device);
    MemorySegment memory = Arena.global().allocate(Scans.KEPT_SIZE, 8);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        Scans.write(Scans.WANTED, memory);
        pages.scan(memory);
        sink.keep(Scans.read(memory));
      }
    };
  }
}
