package io.github.ioctlabi.core.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.model.commands.Direction;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The parts of a number are what it was made of. */
final class EncodingTest {
  @Test
  void decodingIsTheInverse() {
    for (Encoding encoding : Encoding.values()) {
      for (Direction direction : Direction.values()) {
        int most = encoding.maxSize(direction);
        for (int size : new int[] {0, 1, 8, most / 2, most / 2 + 1, most}) {
          int number = encoding.number(direction, 0xff, 0xff, size);
          String what = encoding + " " + direction + " " + size;
          assertEquals(Optional.of(direction), encoding.direction(number), what);
          assertEquals(size, encoding.size(number, direction), what);
        }
      }
    }
  }

  @Test
  void bitsWithoutAMeaningAreNoDirection() {
    assertEquals(Optional.of(Direction.NONE), Encoding.GENERIC.direction(0x5401));
    assertEquals(Optional.empty(), Encoding.MIPS.direction(0x5401));
    assertEquals(Optional.empty(), Encoding.MIPS.direction(0x6000_5401));
    assertEquals(Optional.empty(), Encoding.SPARC.direction(0x5401));
    // On sparc the bit of "no data" is one of the size where data travels.
    assertEquals(Optional.of(Direction.READ), Encoding.SPARC.direction(0x6000_5401));
    assertEquals(0x2000, Encoding.SPARC.size(0x6000_5401, Direction.READ));
  }
}
