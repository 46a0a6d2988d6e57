package io.github.ioctlabi.benchmarks.others;

import com.sun.jna.Memory;
import io.github.ioctlabi.benchmarks.hand.Counts;
import io.github.ioctlabi.benchmarks.turns.Turn;
import io.github.ioctlabi.benchmarks.turns.Variant;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import jnr.ffi.Pointer;

/** The integer by other means. */
public final class OtherCounts {
  private OtherCounts() {}

  /** The ways; without C and JNI where {@link Gcc#missing} says why. */
  public static List<Variant> variants(int fd) {
    List<Variant> variants = new ArrayList<>();
    if (Gcc.missing().isEmpty()) {
      variants.add(
          new Variant(OtherNames.C, () -> CTurns.of("count_turn", fd, MemorySegment.NULL)));
      variants.add(new Variant(OtherNames.JNI, () -> jni(fd)));
    }
    variants.add(new Variant(OtherNames.JNR, () -> jnr(fd)));
    variants.add(new Variant(OtherNames.JNA_DIRECT, () -> jnaDirect(fd)));
    variants.add(new Variant(OtherNames.JNA_INTERFACE, () -> jnaInterface(fd)));
    return variants;
  }

  private static Turn jni(int fd) {
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        sink.keep(Jni.count(fd));
      }
    };
  }

  private static Turn jnr(int fd) {
    Pointer memory = JnrLibc.kept(Integer.BYTES);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        JnrLibc.call(fd, Counts.REQUEST, memory);
        sink.keep(memory.getInt(0));
      }
    };
  }

  private static Turn jnaDirect(int fd) {
    Memory memory = new Memory(Integer.BYTES);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        JnaDirect.ioctl(fd, Counts.REQUEST, memory);
        sink.keep(memory.getInt(0));
      }
    };
  }

  private static Turn jnaInterface(int fd) {
    Memory memory = new Memory(Integer.BYTES);
    return (calls, sink) -> {
      for (int i = 0; i < calls; i++) {
        JnaLibc.LIBC.ioctl(fd, Counts.REQUEST, memory);
        sink.keep(memory.getInt(0));
      }
    };
  }
}
