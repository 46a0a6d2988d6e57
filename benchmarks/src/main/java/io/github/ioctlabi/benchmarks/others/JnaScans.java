package io.github.ioctlabi.benchmarks.others;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.ioctlabi.benchmarks.declared.PageMap;
import io.github.ioctlabi.benchmarks.hand.Scans;
import io.github.ioctlabi.benchmarks.turns.Turn;

/**
 * The struct with an address by JNA. Memory is kept and read by offsets: a {@code Structure} costs
 * many times as much.
 */
final class JnaScans {
  private JnaScans() {}

  static Turn direct(int fd) {
    Memory memory = new Memory(Scans.KEPT_SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        write(Scans.WANTED, memory);
        JnaDirect.ioctl(fd, Scans.REQUEST, memory);
        sink.keep(read(memory));
      }
    };
  }

  static Turn behindAnInterface(int fd) {
    Memory memory = new Memory(Scans.KEPT_SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        write(Scans.WANTED, memory);
        JnaLibc.LIBC.ioctl(fd, Scans.REQUEST, memory);
        sink.keep(read(memory));
      }
    };
  }

  private static void write(PageMap.Scan wanted, Pointer memory) {
    memory.setLong(0, wanted.size());
    memory.setLong(8, wanted.flags());
    memory.setLong(16, wanted.start());
    memory.setLong(24, wanted.end());
    memory.setLong(32, wanted.walkEnd());
    memory.setLong(40, Pointer.nativeValue(memory) + Scans.SIZE);
    memory.setLong(48, wanted.vecLen());
    memory.setLong(56, wanted.maxPages());
    memory.setLong(64, wanted.categoryInverted());
    memory.setLong(72, wanted.categoryMask());
    memory.setLong(80, wanted.categoryAnyofMask());
    memory.setLong(88, wanted.returnMask());
    memory.setLong(Scans.SIZE, 0);
    memory.setLong(Scans.SIZE + 8, 0);
    memory.setLong(Scans.SIZE + 16, 0);
  }

  private static PageMap.Scan read(Pointer memory) {
    PageMap.Region[] regions = {
      new PageMap.Region(
          memory.getLong(Scans.SIZE),
          memory.getLong(Scans.SIZE + 8),
          memory.getLong(Scans.SIZE + 16))
    };
    return new PageMap.Scan(
        memory.getLong(0),
        memory.getLong(8),
        memory.getLong(16),
        memory.getLong(24),
        memory.getLong(32),
        regions,
        memory.getLong(48),
        memory.getLong(56),
        memory.getLong(64),
        memory.getLong(72),
        memory.getLong(80),
        memory.getLong(88));
  }
}
