package io.github.ioctlabi.benchmarks.hand;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.github.ioctlabi.benchmarks.declared.ProcessInfo;
import io.github.ioctlabi.benchmarks.declared.ProcessInfoIoctl;
import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** The 64-byte struct, and the command that takes it. */
public final class Infos {
  /** {@code PIDFD_GET_INFO}. */
  public static final long REQUEST = Integer.toUnsignedLong(ProcessInfoIoctl.INFO.number());

  /** The struct's size. */
  public static final int SIZE = 64;

  /** Asks for what the kernel tells of ids. */
  public static final ProcessInfo.Info WANTED =
      new ProcessInfo.Info(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private Infos() {}

  /** Writes, calls, reads. */
  public static ProcessInfo.Info call(Kept kept, int fd, ProcessInfo.Info wanted)
      throws IOException {
    MemorySegment memory = kept.argument();
    write(wanted, memory);
    Libc.ioctl(kept.state(), fd, REQUEST, memory);
    return read(memory);
  }

  /** Writes every member. */
  public static void write(ProcessInfo.Info info, MemorySegment memory) {
    memory.set(JAVA_LONG, 0, info.mask());
    memory.set(JAVA_LONG, 8, info.cgroupid());
    memory.set(JAVA_INT, 16, info.pid());
    memory.set(JAVA_INT, 20, info.tgid());
    memory.set(JAVA_INT, 24, info.ppid());
    memory.set(JAVA_INT, 28, info.ruid());
    memory.set(JAVA_INT, 32, info.rgid());
    memory.set(JAVA_INT, 36, info.euid());
    memory.set(JAVA_INT, 40, info.egid());
    memory.set(JAVA_INT, 44, info.suid());
    memory.set(JAVA_INT, 48, info.sgid());
    memory.set(JAVA_INT, 52, info.fsuid());
    memory.set(JAVA_INT, 56, info.fsgid());
    memory.set(JAVA_INT, 60, info.exitCode());
  }

  /** Builds the record from every member. */
  public static ProcessInfo.Info read(MemorySegment memory) {
    return new ProcessInfo.Info(
        memory.get(JAVA_LONG, 0),
        memory.get(JAVA_LONG, 8),
        memory.get(JAVA_INT, 16),
        memory.get(JAVA_INT, 20),
        memory.get(JAVA_INT, 24),
        memory.get(JAVA_INT, 28),
        memory.get(JAVA_INT, 32),
        memory.get(JAVA_INT, 36),
        memory.get(JAVA_INT, 40),
        memory.get(JAVA_INT, 44),
        memory.get(JAVA_INT, 48),
        memory.get(JAVA_INT, 52),
        memory.get(JAVA_INT, 56),
        memory.get(JAVA_INT, 60));
  }
}
