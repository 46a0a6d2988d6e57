package io.github.ioctlabi.benchmarks.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.benchmarks.declared.Fields.SixtyFour;
import io.github.ioctlabi.benchmarks.declared.Fields_SixtyFourLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the largest struct is written by hand as is what the generated code makes of it. */
class CodecsTest {
  private static final int SIZE = (int) Fields_SixtyFourLayout.SIZE;

  @Test
  void everyWayWritesTheSameBytesAndReadsTheSameRecord() {
    byte[] random = new byte[SIZE];
    new Random(2).nextBytes(random);
    SixtyFour value = Fields_SixtyFourLayout.read(MemorySegment.ofArray(random), 0);
    MemorySegment generated = MemorySegment.ofArray(new byte[SIZE]);
    Fields_SixtyFourLayout.write(value, generated, 0);

    MemorySegment segment = MemorySegment.ofArray(random.clone());
    Segments64.write(value, segment, 0);
    assertEquals(-1, generated.mismatch(segment));
    assertEquals(value, Segments64.read(segment, 0));

    ByteBuffer buffer = ByteBuffer.wrap(random.clone()).order(ByteOrder.nativeOrder());
    Buffers64.write(value, buffer, 0);
    assertArrayEquals(generated.toArray(ValueLayout.JAVA_BYTE), buffer.array());
    assertEquals(value, Buffers64.read(buffer, 0));
  }
}
