package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.declared.Fields.Four;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** 4 members by hand, with memory segments. */
final class Segments4 {
  private Segments4() {}

  static void write(Four value, MemorySegment memory, long offset) {
    memory.set(ValueLayout.JAVA_BYTE, offset, value.kind1());
    memory.set(ValueLayout.JAVA_BYTE, offset + 1, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 2, value.port1());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 4, value.id1());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 8, value.value1());
  }

  static Four read(MemorySegment memory, long offset) {
    return new Four(
        memory.get(ValueLayout.JAVA_BYTE, offset),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 2),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 4),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 8));
  }
}
