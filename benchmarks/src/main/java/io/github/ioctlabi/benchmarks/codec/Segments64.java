package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.declared.Fields.SixtyFour;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** 64 members by hand, with memory segments. */
final class Segments64 {
  private Segments64() {}

  static void write(SixtyFour value, MemorySegment memory, long offset) {
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
    memory.set(ValueLayout.JAVA_BYTE, offset + 64, value.kind5());
    memory.set(ValueLayout.JAVA_BYTE, offset + 65, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 66, value.port5());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 68, value.id5());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 72, value.value5());
    memory.set(ValueLayout.JAVA_BYTE, offset + 80, value.kind6());
    memory.set(ValueLayout.JAVA_BYTE, offset + 81, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 82, value.port6());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 84, value.id6());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 88, value.value6());
    memory.set(ValueLayout.JAVA_BYTE, offset + 96, value.kind7());
    memory.set(ValueLayout.JAVA_BYTE, offset + 97, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 98, value.port7());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 100, value.id7());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 104, value.value7());
    memory.set(ValueLayout.JAVA_BYTE, offset + 112, value.kind8());
    memory.set(ValueLayout.JAVA_BYTE, offset + 113, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 114, value.port8());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 116, value.id8());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 120, value.value8());
    memory.set(ValueLayout.JAVA_BYTE, offset + 128, value.kind9());
    memory.set(ValueLayout.JAVA_BYTE, offset + 129, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 130, value.port9());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 132, value.id9());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 136, value.value9());
    memory.set(ValueLayout.JAVA_BYTE, offset + 144, value.kind10());
    memory.set(ValueLayout.JAVA_BYTE, offset + 145, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 146, value.port10());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 148, value.id10());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 152, value.value10());
    memory.set(ValueLayout.JAVA_BYTE, offset + 160, value.kind11());
    memory.set(ValueLayout.JAVA_BYTE, offset + 161, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 162, value.port11());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 164, value.id11());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 168, value.value11());
    memory.set(ValueLayout.JAVA_BYTE, offset + 176, value.kind12());
    memory.set(ValueLayout.JAVA_BYTE, offset + 177, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 178, value.port12());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 180, value.id12());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 184, value.value12());
    memory.set(ValueLayout.JAVA_BYTE, offset + 192, value.kind13());
    memory.set(ValueLayout.JAVA_BYTE, offset + 193, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 194, value.port13());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 196, value.id13());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 200, value.value13());
    memory.set(ValueLayout.JAVA_BYTE, offset + 208, value.kind14());
    memory.set(ValueLayout.JAVA_BYTE, offset + 209, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 210, value.port14());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 212, value.id14());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 216, value.value14());
    memory.set(ValueLayout.JAVA_BYTE, offset + 224, value.kind15());
    memory.set(ValueLayout.JAVA_BYTE, offset + 225, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 226, value.port15());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 228, value.id15());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 232, value.value15());
    memory.set(ValueLayout.JAVA_BYTE, offset + 240, value.kind16());
    memory.set(ValueLayout.JAVA_BYTE, offset + 241, (byte) 0);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 242, value.port16());
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, offset + 244, value.id16());
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, offset + 248, value.value16());
  }

  static SixtyFour read(MemorySegment memory, long offset) {
    return new SixtyFour(
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
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 56),
        memory.get(ValueLayout.JAVA_BYTE, offset + 64),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 66),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 68),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 72),
        memory.get(ValueLayout.JAVA_BYTE, offset + 80),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 82),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 84),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 88),
        memory.get(ValueLayout.JAVA_BYTE, offset + 96),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 98),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 100),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 104),
        memory.get(ValueLayout.JAVA_BYTE, offset + 112),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 114),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 116),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 120),
        memory.get(ValueLayout.JAVA_BYTE, offset + 128),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 130),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 132),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 136),
        memory.get(ValueLayout.JAVA_BYTE, offset + 144),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 146),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 148),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 152),
        memory.get(ValueLayout.JAVA_BYTE, offset + 160),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 162),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 164),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 168),
        memory.get(ValueLayout.JAVA_BYTE, offset + 176),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 178),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 180),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 184),
        memory.get(ValueLayout.JAVA_BYTE, offset + 192),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 194),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 196),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 200),
        memory.get(ValueLayout.JAVA_BYTE, offset + 208),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 210),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 212),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 216),
        memory.get(ValueLayout.JAVA_BYTE, offset + 224),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 226),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 228),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 232),
        memory.get(ValueLayout.JAVA_BYTE, offset + 240),
        memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, offset + 242),
        memory.get(ValueLayout.JAVA_INT_UNALIGNED, offset + 244),
        memory.get(ValueLayout.JAVA_LONG_UNALIGNED, offset + 248));
  }
}
