package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.declared.Fields.SixtyFour;
import java.nio.ByteBuffer;

/** 64 members by hand, with {@code java.nio}. */
final class Buffers64 {
  private Buffers64() {}

  static void write(SixtyFour value, ByteBuffer memory, int offset) {
    memory.put(offset, value.kind1());
    memory.put(offset + 1, (byte) 0);
    memory.putShort(offset + 2, value.port1());
    memory.putInt(offset + 4, value.id1());
    memory.putLong(offset + 8, value.value1());
    memory.put(offset + 16, value.kind2());
    memory.put(offset + 17, (byte) 0);
    memory.putShort(offset + 18, value.port2());
    memory.putInt(offset + 20, value.id2());
    memory.putLong(offset + 24, value.value2());
    memory.put(offset + 32, value.kind3());
    memory.put(offset + 33, (byte) 0);
    memory.putShort(offset + 34, value.port3());
    memory.putInt(offset + 36, value.id3());
    memory.putLong(offset + 40, value.value3());
    memory.put(offset + 48, value.kind4());
    memory.put(offset + 49, (byte) 0);
    memory.putShort(offset + 50, value.port4());
    memory.putInt(offset + 52, value.id4());
    memory.putLong(offset + 56, value.value4());
    memory.put(offset + 64, value.kind5());
    memory.put(offset + 65, (byte) 0);
    memory.putShort(offset + 66, value.port5());
    memory.putInt(offset + 68, value.id5());
    memory.putLong(offset + 72, value.value5());
    memory.put(offset + 80, value.kind6());
    memory.put(offset + 81, (byte) 0);
    memory.putShort(offset + 82, value.port6());
    memory.putInt(offset + 84, value.id6());
    memory.putLong(offset + 88, value.value6());
    memory.put(offset + 96, value.kind7());
    memory.put(offset + 97, (byte) 0);
    memory.putShort(offset + 98, value.port7());
    memory.putInt(offset + 100, value.id7());
    memory.putLong(offset + 104, value.value7());
    memory.put(offset + 112, value.kind8());
    memory.put(offset + 113, (byte) 0);
    memory.putShort(offset + 114, value.port8());
    memory.putInt(offset + 116, value.id8());
    memory.putLong(offset + 120, value.value8());
    memory.put(offset + 128, value.kind9());
    memory.put(offset + 129, (byte) 0);
    memory.putShort(offset + 130, value.port9());
    memory.putInt(offset + 132, value.id9());
    memory.putLong(offset + 136, value.value9());
    memory.put(offset + 144, value.kind10());
    memory.put(offset + 145, (byte) 0);
    memory.putShort(offset + 146, value.port10());
    memory.putInt(offset + 148, value.id10());
    memory.putLong(offset + 152, value.value10());
    memory.put(offset + 160, value.kind11());
    memory.put(offset + 161, (byte) 0);
    memory.putShort(offset + 162, value.port11());
    memory.putInt(offset + 164, value.id11());
    memory.putLong(offset + 168, value.value11());
    memory.put(offset + 176, value.kind12());
    memory.put(offset + 177, (byte) 0);
    memory.putShort(offset + 178, value.port12());
    memory.putInt(offset + 180, value.id12());
    memory.putLong(offset + 184, value.value12());
    memory.put(offset + 192, value.kind13());
    memory.put(offset + 193, (byte) 0);
    memory.putShort(offset + 194, value.port13());
    memory.putInt(offset + 196, value.id13());
    memory.putLong(offset + 200, value.value13());
    memory.put(offset + 208, value.kind14());
    memory.put(offset + 209, (byte) 0);
    memory.putShort(offset + 210, value.port14());
    memory.putInt(offset + 212, value.id14());
    memory.putLong(offset + 216, value.value14());
    memory.put(offset + 224, value.kind15());
    memory.put(offset + 225, (byte) 0);
    memory.putShort(offset + 226, value.port15());
    memory.putInt(offset + 228, value.id15());
    memory.putLong(offset + 232, value.value15());
    memory.put(offset + 240, value.kind16());
    memory.put(offset + 241, (byte) 0);
    memory.putShort(offset + 242, value.port16());
    memory.putInt(offset + 244, value.id16());
    memory.putLong(offset + 248, value.value16());
  }

  static SixtyFour read(ByteBuffer memory, int offset) {
    return new SixtyFour(
        memory.get(offset),
        memory.getShort(offset + 2),
        memory.getInt(offset + 4),
        memory.getLong(offset + 8),
        memory.get(offset + 16),
        memory.getShort(offset + 18),
        memory.getInt(offset + 20),
        memory.getLong(offset + 24),
        memory.get(offset + 32),
        memory.getShort(offset + 34),
        memory.getInt(offset + 36),
        memory.getLong(offset + 40),
        memory.get(offset + 48),
        memory.getShort(offset + 50),
        memory.getInt(offset + 52),
        memory.getLong(offset + 56),
        memory.get(offset + 64),
        memory.getShort(offset + 66),
        memory.getInt(offset + 68),
        memory.getLong(offset + 72),
        memory.get(offset + 80),
        memory.getShort(offset + 82),
        memory.getInt(offset + 84),
        memory.getLong(offset + 88),
        memory.get(offset + 96),
        memory.getShort(offset + 98),
        memory.getInt(offset + 100),
        memory.getLong(offset + 104),
        memory.get(offset + 112),
        memory.getShort(offset + 114),
        memory.getInt(offset + 116),
        memory.getLong(offset + 120),
        memory.get(offset + 128),
        memory.getShort(offset + 130),
        memory.getInt(offset + 132),
        memory.getLong(offset + 136),
        memory.get(offset + 144),
        memory.getShort(offset + 146),
        memory.getInt(offset + 148),
        memory.getLong(offset + 152),
        memory.get(offset + 160),
        memory.getShort(offset + 162),
        memory.getInt(offset + 164),
        memory.getLong(offset + 168),
        memory.get(offset + 176),
        memory.getShort(offset + 178),
        memory.getInt(offset + 180),
        memory.getLong(offset + 184),
        memory.get(offset + 192),
        memory.getShort(offset + 194),
        memory.getInt(offset + 196),
        memory.getLong(offset + 200),
        memory.get(offset + 208),
        memory.getShort(offset + 210),
        memory.getInt(offset + 212),
        memory.getLong(offset + 216),
        memory.get(offset + 224),
        memory.getShort(offset + 226),
        memory.getInt(offset + 228),
        memory.getLong(offset + 232),
        memory.get(offset + 240),
        memory.getShort(offset + 242),
        memory.getInt(offset + 244),
        memory.getLong(offset + 248));
  }
}
