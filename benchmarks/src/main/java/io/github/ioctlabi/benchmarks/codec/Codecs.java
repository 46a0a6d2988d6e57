package io.github.ioctlabi.benchmarks.codec;

import io.github.ioctlabi.benchmarks.turns.Turn;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;

/**
 * The ways to write and read one struct. A turn goes through {@link #COUNT} of them side by side in
 * native memory, so that no two neighbours in the loop are the same.
 */
interface Codecs {
  /** How many structs are in memory. */
  int COUNT = 64;

  /** How it is done. */
  enum Way {
    BY_HAND("memory segments by hand"),
    GENERATED("generated"),
    BYTE_BUFFER("java.nio.ByteBuffer"),
    SBE("Simple Binary Encoding");

    /** What tables call it. */
    final String shown;

    Way(String shown) {
      this.shown = shown;
    }
  }

  /** Writes every member of records that are there. */
  Turn write(Way way);

  /** Makes records of all members; each is kept until the next one takes its place. */
  Turn read(Way way);

  /** Memory with random contents. */
  static MemorySegment memory(int size) {
    byte[] bytes = new byte[COUNT * size];
    new Random(1).nextBytes(bytes);
    return Arena.global().allocate(bytes.length, Long.BYTES).copyFrom(MemorySegment.ofArray(bytes));
  }
}
