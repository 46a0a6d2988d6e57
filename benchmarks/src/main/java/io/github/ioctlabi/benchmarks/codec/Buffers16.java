package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.declared.Fields.Sixteen;
import java.nio.ByteBuffer;

/** 16 members by hand, with {@code java.nio}. */
final class Buffers16 {
  private Buffers16() {}

  static void write(Sixteen value, ByteBuffer memory, int offset) {
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
  }

  static Sixteen read(ByteBuffer memory, int offset) {
    return new Sixteen(
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
        memory.getLong(offset + 56));
  }
}
