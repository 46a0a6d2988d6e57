package io.github.ioctlabi.benchmarks.others;

import io.github.ioctlabi.benchmarks.declared.ProcessInfo;
import io.github.ioctlabi.benchmarks.hand.Infos;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** The 64-byte struct by other means. */
public final class OtherInfos {
  private OtherInfos() {}

  /** The ways; without C and JNI where {@link Gcc#missing} says why. */
  public static List<Variant> variants(int fd) {
    List<Variant> variants = new ArrayList<>();
    if (Gcc.missing().isEmpty()) {
      MemorySegment wanted = Arena.global().allocate(Infos.SIZE, 8);
      Infos.write(Infos.WANTED, wanted);
      variants.add(new Variant(OtherNames.C, () -> CTurns.of("info_turn", fd, wanted)));
      variants.add(new Variant(OtherNames.JNI, () -> jni(fd)));
    }
    variants.add(new Variant(OtherNames.JNR, () -> JnrInfos.turn(fd)));
    variants.add(new Variant(OtherNames.JNA_DIRECT, () -> JnaInfos.direct(fd)));
    variants.add(new Variant(OtherNames.JNA_INTERFACE, () -> JnaInfos.behindAnInterface(fd)));
    return variants;
  }

  private static Turn jni(int fd) {
    ProcessInfo.Info wanted = Infos.WANTED;
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(
            Jni.info(
                fd,
                wanted.mask(),
                wanted.cgroupid(),
                wanted.pid(),
                wanted.tgid(),
                wanted.ppid(),
                wanted.ruid(),
                wanted.rgid(),
                wanted.euid(),
                wanted.egid(),
                wanted.suid(),
                wanted.sgid(),
                wanted.fsuid(),
                wanted.fsgid(),
                wanted.exitCode()));
      }
    };
  }
}
