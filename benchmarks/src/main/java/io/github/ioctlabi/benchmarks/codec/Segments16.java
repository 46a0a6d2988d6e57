package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.declared.Fields.Sixteen;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** 16 members by hand, with memory segments. */
final class Segments16 {
  private Segments16() {}

  static void write(Sixteen value, MemorySegment memory, long offset) {
    memory.set(ValueLayout.JAVA_BYTE, offset, value.kind1());
    memory.set(ValueLayout.JAVA_BYTE, offset + 1, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 2, value.port1());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 4, value.id1());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 8, value.value1());
    memory.set(ValueLayout.JAVA_BYTE, offset + 16, value.kind2());
    memory.set(ValueLayout.JAVA_BYTE, offset + 17, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 18, value.port2());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 20, value.id2());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 24, value.value2());
    memory.set(ValueLayout.JAVA_BYTE, offset + 32, value.kind3());
    memory.set(ValueLayout.JAVA_BYTE, offset + 33, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 34, value.port3());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 36, value.id3());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 40, value.value3());
    memory.set(ValueLayout.JAVA_BYTE, offset + 48, value.kind4());
    memory.set(ValueLayout.JAVA_BYTE, offset + 49, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 50, value.port4());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 52, value.id4());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 56, value.value4());
  }

  static Sixteen read(MemorySegment memory, long offset) {
    return new Sixteen(
        memory.get(ValueLayout.JAVA_BYTE, offset),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 2),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 4),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 8),
        memory.get(ValueLayout.JAVA_BYTE, offset + 16),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 18),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 20),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 24),
        memory.get(ValueLayout.JAVA_BYTE, offset + 32),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 34),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 36),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 40),
        memory.get(ValueLayout.JAVA_BYTE, offset + 48),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 50),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 52),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 56));
  }
}
