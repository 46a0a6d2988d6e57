package io.github.ioctlabi.benchmarks.others;

import io.github.ioctlabi.benchmarks.declared.ProcessInfo;
import io.github.ioctlabi.benchmarks.hand.Infos;
import io.github.ioctlabi.benchmarks.turns.Turn;
import jnr.ffi.Pointer;

/** The 64-byte struct by jnr-ffi. */
final class JnrInfos {
  private JnrInfos() {}

  static Turn turn(int fd) {
    Pointer memory = JnrLibc.kept(Infos.SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        write(Infos.WANTED, memory);
        JnrLibc.call(fd, Infos.REQUEST, memory);
        sink.keep(read(memory));
      }
    };
  }

  private static void write(ProcessInfo.Info wanted, Pointer memory) {
    memory.putLong(0, wanted.mask());
    memory.putLong(8, wanted.cgroupid());
    memory.putInt(16, wanted.pid());
    memory.putInt(20, wanted.tgid());
    memory.putInt(24, wanted.ppid());
    memory.putInt(28, wanted.ruid());
    memory.putInt(32, wanted.rgid());
    memory.putInt(36, wanted.euid());
    memory.putInt(40, wanted.egid());
    memory.putInt(44, wanted.suid());
    memory.putInt(48, wanted.sgid());
    memory.putInt(52, wanted.fsuid());
    memory.putInt(56, wanted.fsgid());
    memory.putInt(60, wanted.exitCode());
  }

  private static ProcessInfo.Info read(Pointer memory) {
    return new ProcessInfo.Info(
        memory.getLong(0),
        memory.getLong(8),
        memory.getInt(16),
        memory.getInt(20),
        memory.getInt(24),
        memory.getInt(28),
        memory.getInt(32),
        memory.getInt(36),
        memory.getInt(40),
        memory.getInt(44),
        memory.getInt(48),
        memory.getInt(52),
        memory.getInt(56),
        memory.getInt(60));
  }
}
