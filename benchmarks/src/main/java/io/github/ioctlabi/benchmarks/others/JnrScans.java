package io.github.ioctlabi.benchmarks.others;

import io.github.ioctlabi.benchmarks.declared.PageMap;
import io.github.ioctlabi.benchmarks.hand.Scans;
import io.github.ioctlabi.benchmarks.turns.Turn;
import jnr.ffi.Pointer;

/** The struct with an address by jnr-ffi. */
final class JnrScans {
  private JnrScans() {}

  static Turn turn(int fd) {
    Pointer memory = JnrLibc.kept(Scans.KEPT_SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        write(Scans.WANTED, memory);
        JnrLibc.call(fd, Scans.REQUEST, memory);
        sink.keep(read(memory));
      }
    };
  }

  private static void write(PageMap.Scan wanted, Pointer memory) {
    memory.putLong(0, wanted.size());
    memory.putLong(8, wanted.flags());
    memory.putLong(16, wanted.start());
    memory.putLong(24, wanted.end());
    memory.putLong(32, wanted.walkEnd());
    memory.putLong(40, memory.address() + Scans.SIZE);
    memory.putLong(48, wanted.vecLen());
    memory.putLong(56, wanted.maxPages());
    memory.putLong(64, wanted.categoryInverted());
    memory.putLong(72, wanted.categoryMask());
    memory.putLong(80, wanted.categoryAnyofMask());
    memory.putLong(88, wanted.returnMask());
    memory.putLong(Scans.SIZE, 0);
    memory.putLong(Scans.SIZE + 8, 0);
    memory.putLong(Scans.SIZE + 16, 0);
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
