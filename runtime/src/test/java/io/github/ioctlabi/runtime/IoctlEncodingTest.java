package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IoctlEncodingTest {

  private static final List<Direction> DIRECTIONS = List.of(Direction.values());

  @ParameterizedTest
  @CsvSource({
    "GENERIC, 00006b01, 80306b02, 40306b03, c0306b04",
    "MIPS,    20006b01, 40306b02, 80306b03, c0306b04",
    "SPARC,   20006b01, 40306b02, 80306b03, c0306b04",
    "PARISC,  00006b01, 40306b02, 80306b03, c0306b04"
  })
  void numbersOfTheKernelsMacros(
      IoctlEncoding encoding, String none, String read, String write, String both) {
    assertEquals(none, hex(encoding.encode(Direction.NONE, 'k', 1, 0)));
    assertEquals(read, hex(encoding.encode(Direction.READ, 'k', 2, 48)));
    assertEquals(write, hex(encoding.encode(Direction.WRITE, 'k', 3, 48)));
    assertEquals(both, hex(encoding.encode(Direction.READ_WRITE, 'k', 4, 48)));
  }

  private static String hex(int number) {
    return String.format("%08x", number);
  }

  @ParameterizedTest
  @CsvSource({
    "GENERIC, NONE, 16383",
    "GENERIC, READ, 16383",
    "GENERIC, READ_WRITE, 16383",
    "MIPS, NONE, 8191",
    "MIPS, WRITE, 8191",
    "MIPS, READ_WRITE, 8191",
    "SPARC, NONE, 8191",
    "SPARC, READ, 16383",
    "SPARC, WRITE, 16383",
    "SPARC, READ_WRITE, 16383",
    "PARISC, NONE, 16383",
    "PARISC, WRITE, 16383"
  })
  void largestSize(IoctlEncoding encoding, Direction direction, int max) {
    assertEquals(max, encoding.maxSize(direction));
    assertRoundTrip(encoding, direction, 0xbe, 1, max);
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> encoding.encode(direction, 0xbe, 1, max + 1));
    assertEquals("size: " + (max + 1) + " is not in 0.." + max, e.getMessage());
  }

  @Test
  void partsOutOfRange() {
    assertRefused("type: 256 is not in 0..255", 256, 0, 0);
    assertRefused("type: -1 is not in 0..255", -1, 0, 0);
    assertRefused("nr: 256 is not in 0..255", 0, 256, 0);
    assertRefused("nr: -1 is not in 0..255", 0, -1, 0);
    assertRefused("size: -1 is not in 0..16383", 0, 0, -1);
  }

  private static void assertRefused(String text, int type, int nr, int size) {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> IoctlEncoding.GENERIC.encode(Direction.READ, type, nr, size));
    assertEquals(text, e.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void decodeInvertsEncode(IoctlEncoding encoding) {
    int[] edges = {
      0, 1, 2, 4, 7, 8, 48, 255, 256, 4095, 4096, 8190, 8191, 8192, 12288, 16382, 16383
    };
    for (Direction direction : DIRECTIONS) {
      for (int size : edges) {
        if (size <= encoding.maxSize(direction)) {
          for (int type = 0; type < 256; type += 15) {
            assertRoundTrip(encoding, direction, type, 255 - type, size);
          }
        }
      }
    }
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      Direction direction = DIRECTIONS.get(random.nextInt(DIRECTIONS.size()));
      int size = random.nextInt(encoding.maxSize(direction) + 1);
      assertRoundTrip(encoding, direction, random.nextInt(256), random.nextInt(256), size);
    }
  }

  private static void assertRoundTrip(
      IoctlEncoding encoding, Direction direction, int type, int nr, int size) {
    int number = encoding.encode(direction, type, nr, size);
    IoctlCommand decoded = IoctlCommand.decode(number, encoding);
    assertEquals("", decoded.name());
    assertEquals(direction, decoded.direction());
    assertEquals(type, decoded.type());
    assertEquals(nr, decoded.nr());
    assertEquals(size, decoded.size());
    assertEquals(number, decoded.number(encoding));
  }

  @ParameterizedTest
  @EnumSource
  void everyNumberComesBackAsItWas(IoctlEncoding encoding) {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      int number = random.nextInt();
      assertEquals(number, IoctlCommand.decode(number, encoding).number(encoding));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MIPS, 0x00005413",
    "MIPS, 0x60000000",
    "MIPS, 0xa0000000",
    "MIPS, 0xe0000000",
    "SPARC, 0x00005413"
  })
  void directionBitsWithoutAMeaningAreRaw(IoctlEncoding encoding, String hex) {
    int number = (int) (long) Long.decode(hex);
    assertEquals(IoctlCommand.raw("", number), IoctlCommand.decode(number, encoding));
  }

  @Test
  void onSparcTheLowestDirectionBitBelongsToTheSizeOfData() {
    IoctlCommand read = IoctlCommand.decode(0x60006b02, IoctlEncoding.SPARC);
    assertEquals(Direction.READ, read.direction());
    assertEquals(8192, read.size());
  }

  @ParameterizedTest
  @CsvSource({
    "amd64, GENERIC",
    "x86_64, GENERIC",
    "x86, GENERIC",
    "i386, GENERIC",
    "aarch64, GENERIC",
    "arm, GENERIC",
    "riscv64, GENERIC",
    "s390x, GENERIC",
    "loongarch64, GENERIC",
    "m68k, GENERIC",
    "sh, GENERIC",
    "ppc64, MIPS",
    "ppc64le, MIPS",
    "ppc, MIPS",
    "powerpc, MIPS",
    "mips, MIPS",
    "mipsel, MIPS",
    "mips64el, MIPS",
    "alpha, MIPS",
    "sparc, SPARC",
    "sparcv9, SPARC",
    "sparc64, SPARC",
    "parisc, PARISC",
    "parisc64, PARISC",
    "hppa, PARISC",
    "AMD64, GENERIC"
  })
  void architectures(String osArch, IoctlEncoding encoding) {
    assertSame(encoding, IoctlEncoding.forArch(osArch));
  }

  @Test
  void anUnknownArchitectureIsNamed() {
    var e = assertThrows(IllegalArgumentException.class, () -> IoctlEncoding.forArch("pdp11"));
    assertEquals("os.arch 'pdp11': its ioctl encoding is not known", e.getMessage());
  }

  @Test
  void thisMachineHasOne() {
    assertNotNull(IoctlEncoding.current());
    assertSame(IoctlEncoding.forArch(System.getProperty("os.arch")), IoctlEncoding.current());
  }
}
