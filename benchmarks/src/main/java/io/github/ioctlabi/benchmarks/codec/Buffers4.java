package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.declared.Fields.Four;
import java.nio.ByteBuffer;

/** 4 members by hand, with {@code java.nio}. */
final class Buffers4 {
  private Buffers4() {}

  static void write(Four value, ByteBuffer memory, int offset) {
    memory.put(offset, value.kind1());
    memory.put(offset + 1, (byte) 0);
    memory.putShort(offset + 2, value.port1());
    memory.putInt(offset + 4, value.id1());
    memory.putLong(offset + 8, value.value1());
  }

  static Four read(ByteBuffer memory, int offset) {
    return new Four(
        memory.get(offset),
        memory.getShort(offset + 2),
        memory.getInt(offset + 4),
        memory.getLong(offset + 8));
  }
}
