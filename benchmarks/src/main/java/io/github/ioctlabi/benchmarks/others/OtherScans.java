package io.github.ioctlabi.benchmarks.others;

import io.github.ioctlabi.benchmarks.declared.PageMap;
import io.github.ioctlabi.benchmarks.hand.Scans;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** The struct with an address by other means. */
public final class OtherScans {
  private OtherScans() {}

  /** The ways; without C and JNI where {@link Gcc#missing} says why. */
  public static List<Variant> variants(int fd) {
    List<Variant> variants = new ArrayList<>();
    if (Gcc.missing().isEmpty()) {
      MemorySegment wanted = Arena.global().allocate(Scans.KEPT_SIZE, 8);
      Scans.write(Scans.WANTED, wanted);
      variants.add(new Variant(OtherNames.C, () -> CTurns.of("scan_turn", fd, wanted)));
      variants.add(new Variant(OtherNames.JNI, () -> jni(fd)));
    }
    variants.add(new Variant(OtherNames.JNR, () -> JnrScans.turn(fd)));
    variants.add(new Variant(OtherNames.JNA_DIRECT, () -> JnaScans.direct(fd)));
    variants.add(new Variant(OtherNames.JNA_INTERFACE, () -> JnaScans.behindAnInterface(fd)));
    return variants;
  }

  private static Turn jni(int fd) {
    PageMap.Scan wanted = Scans.WANTED;
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(
            Jni.scan(
                fd,
                wanted.size(),
                wanted.flags(),
                wanted.start(),
                wanted.end(),
                wanted.walkEnd(),
                wanted.vecLen(),
                wanted.maxPages(),
                wanted.categoryInverted(),
                wanted.categoryMask(),
                wanted.categoryAnyofMask(),
                wanted.returnMask()));
      }
    };
  }
}
