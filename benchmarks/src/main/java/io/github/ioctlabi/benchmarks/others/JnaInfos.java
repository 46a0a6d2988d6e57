package io.github.ioctlabi.benchmarks.others;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.github.ioctlabi.benchmarks.declared.ProcessInfo;
import io.github.ioctlabi.benchmarks.hand.Infos;
import io.github.ioctlabi.benchmarks.turns.Turn;

/**
 * The 64-byte struct by JNA. Memory is kept and read by offsets: a {@code Structure} costs many
 * times as much.
 */
final class JnaInfos {
  private JnaInfos() {}

  static Turn direct(int fd) {
    Memory memory = new Memory(Infos.SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        write(Infos.WANTED, memory);
        JnaDirect.ioctl(fd, Infos.REQUEST, memory);
        sink.keep(read(memory));
      }
    };
  }

  static Turn behindAnInterface(int fd) {
    Memory memory = new Memory(Infos.SIZE);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        write(Infos.WANTED, memory);
        JnaLibc.LIBC.ioctl(fd, Infos.REQUEST, memory);
        sink.keep(read(memory));
      }
    };
  }

  private static void write(ProcessInfo.Info wanted, Pointer memory) {
    memory.setLong(0, wanted.mask());
    memory.setLong(8, wanted.cgroupid());
    memory.setInt(16, wanted.pid());
    memory.setInt(20, wanted.tgid());
    memory.setInt(24, wanted.ppid());
    memory.setInt(28, wanted.ruid());
    memory.setInt(32, wanted.rgid());
    memory.setInt(36, wanted.euid());
    memory.setInt(40, wanted.egid());
    memory.setInt(44, wanted.suid());
    memory.setInt(48, wanted.sgid());
    memory.setInt(52, wanted.fsuid());
    memory.setInt(56, wanted.fsgid());
    memory.setInt(60, wanted.exitCode());
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
