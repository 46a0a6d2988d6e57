package io.github.ioctlabi.benchmarks;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The 64-byte struct, marshalled by hand. */
final class Handwritten {
  private Handwritten() {}

  static void write(ProcessInfo.Info info, MemorySegment memory) {
    memory.set(ValueLayout.JAVA_LONG, 0, info.mask());
    memory.set(ValueLayout.JAVA_LONG, 8, info.cgroupid());
    memory.set(ValueLayout.JAVA_INT, 16, info.pid());
    memory.set(ValueLayout.JAVA_INT, 20, info.tgid());
    memory.set(ValueLayout.JAVA_INT, 24, info.ppid());
    memory.set(ValueLayout.JAVA_INT, 28, info.ruid());
    memory.set(ValueLayout.JAVA_INT, 32, info.rgid());
    memory.set(ValueLayout.JAVA_INT, 36, info.euid());
    memory.set(ValueLayout.JAVA_INT, 40, info.egid());
    memory.set(ValueLayout.JAVA_INT, 44, info.suid());
    memory.set(ValueLayout.JAVA_INT, 48, info.sgid());
    memory.set(ValueLayout.JAVA_INT, 52, info.fsuid());
    memory.set(ValueLayout.JAVA_INT, 56, info.fsgid());
    memory.set(ValueLayout.JAVA_INT, 60, info.exitCode());
  }

  static ProcessInfo.Info read(MemorySegment memory) {
    return new ProcessInfo.Info(
        memory.get(ValueLayout.JAVA_LONG, 0),
        memory.get(ValueLayout.JAVA_LONG, 8),
        memory.get(ValueLayout.JAVA_INT, 16),
        memory.get(ValueLayout.JAVA_INT, 20),
        memory.get(ValueLayout.JAVA_INT, 24),
        memory.get(ValueLayout.JAVA_INT, 28),
        memory.get(ValueLayout.JAVA_INT, 32),
        memory.get(ValueLayout.JAVA_INT, 36),
        memory.get(ValueLayout.JAVA_INT, 40),
        memory.get(ValueLayout.JAVA_INT, 44),
        memory.get(ValueLayout.JAVA_INT, 48),
        memory.get(ValueLayout.JAVA_INT, 52),
        memory.get(ValueLayout.JAVA_INT, 56),
        memory.get(ValueLayout.JAVA_INT, 60));
  }
}
