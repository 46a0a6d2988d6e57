package io.github.ioctlabi.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IoctlCommandTest {

  private static final IoctlCommand SET =
      IoctlCommand.of("SENSOR_SET_CONFIG", Direction.WRITE, 0xbe, 1, 8);

  @Test
  void parts() {
    assertEquals("SENSOR_SET_CONFIG", SET.name());
    assertEquals(Direction.WRITE, SET.direction());
    assertEquals(0xbe, SET.type());
    assertEquals(1, SET.nr());
    assertEquals(8, SET.size());
    assertEquals(SET.number(IoctlEncoding.current()), SET.number());
    assertEquals(0x4008be01, SET.number(IoctlEncoding.GENERIC));
    assertEquals(0x8008be01, SET.number(IoctlEncoding.MIPS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S_SET   | WRITE      | 8 | S_SET = _IOW(0xbe, 0x01, 8) = 0x%08x",
        "S_GET   | READ       | 4 | S_GET = _IOR(0xbe, 0x01, 4) = 0x%08x",
        "S_BOTH  | READ_WRITE | 4 | S_BOTH = _IOWR(0xbe, 0x01, 4) = 0x%08x",
        "S_RESET | NONE       | 0 | S_RESET = _IO(0xbe, 0x01) = 0x%08x",
        "S_OLD   | NONE       | 4 | S_OLD = _IOC(_IOC_NONE, 0xbe, 0x01, 4) = 0x%08x",
        "''      | WRITE      | 8 | _IOW(0xbe, 0x01, 8) = 0x%08x"
      })
  void toStringReadsAsTheHeader(String name, Direction direction, int size, String text) {
    IoctlCommand command = IoctlCommand.of(name, direction, 0xbe, 1, size);
    assertEquals(String.format(text, command.number()), command.toString());
  }

  @Test
  void rawCommands() {
    IoctlCommand raw = IoctlCommand.raw("TIOCGWINSZ", 0x5413);
    assertEquals("TIOCGWINSZ = 0x00005413", raw.toString());
    assertEquals("0x00005413", IoctlCommand.raw("", 0x5413).toString());
    for (IoctlEncoding encoding : IoctlEncoding.values()) {
      assertEquals(0x5413, raw.number(encoding));
    }
    assertEquals(0x5413, raw.number());
    assertEquals(Direction.NONE, raw.direction());
    assertEquals('T', raw.type());
    assertEquals(0x13, raw.nr());
    assertEquals(0, raw.size());
  }

  @Test
  void equalityIsByNameAndParts() {
    IoctlCommand same = IoctlCommand.of("SENSOR_SET_CONFIG", Direction.WRITE, 0xbe, 1, 8);
    assertEquals(SET, same);
    assertEquals(SET.hashCode(), same.hashCode());
    assertNotEquals(SET, IoctlCommand.of("OTHER", Direction.WRITE, 0xbe, 1, 8));
    assertNotEquals(SET, IoctlCommand.of("SENSOR_SET_CONFIG", Direction.READ, 0xbe, 1, 8));
    assertNotEquals(SET, IoctlCommand.of("SENSOR_SET_CONFIG", Direction.WRITE, 0xbf, 1, 8));
    assertNotEquals(SET, IoctlCommand.of("SENSOR_SET_CONFIG", Direction.WRITE, 0xbe, 2, 8));
    assertNotEquals(SET, IoctlCommand.of("SENSOR_SET_CONFIG", Direction.WRITE, 0xbe, 1, 4));
    assertNotEquals(SET, IoctlCommand.raw("SENSOR_SET_CONFIG", SET.number()));
  }

  @Test
  void partsOutOfRangeNameTheCommand() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> IoctlCommand.of("S_BIG", Direction.WRITE, 0xbe, 256, 8));
    assertEquals("S_BIG: nr: 256 is not in 0..255", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> IoctlCommand.of("S_BIG", Direction.WRITE, 0xbe, 1, 16384));
    int max = IoctlEncoding.current().maxSize(Direction.WRITE);
    assertEquals("S_BIG: size: 16384 is not in 0.." + max, e.getMessage());
  }

  @Test
  void aSizeThatDoesNotFitAnotherEncoding() {
    IoctlCommand command = IoctlCommand.decode(0x63286b01, IoctlEncoding.GENERIC);
    assertEquals(9000, command.size());
    var e = assertThrows(IllegalArgumentException.class, () -> command.number(IoctlEncoding.MIPS));
    assertEquals("size: 9000 is not in 0..8191", e.getMessage());
  }

  private static byte[] write(Object object) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws Exception {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @Test
  void survivesSerializationWithinAnException() throws Exception {
    IoctlException read = (IoctlException) read(write(new IoctlException(SET, 25, "result")));
    assertEquals(SET, read.command());
    assertEquals(25, read.errno());
  }

  /** As written by a machine with another encoding: the same bytes but for the number. */
  private static byte[] withNumber(byte[] written, int number, int other) {
    byte[] from = ByteBuffer.allocate(4).putInt(number).array();
    byte[] bytes = written.clone();
    int at = new String(bytes, ISO_8859_1).indexOf(new String(from, ISO_8859_1));
    assertTrue(at >= 0, "the number stands in what was written");
    ByteBuffer.wrap(bytes).putInt(at, other);
    return bytes;
  }

  @Test
  void aCommandOfAnotherMachineGetsTheNumberOfThisOne() throws Exception {
    int here = SET.number();
    int there =
        SET.number(
            IoctlEncoding.current() == IoctlEncoding.MIPS
                ? IoctlEncoding.GENERIC
                : IoctlEncoding.MIPS);
    IoctlCommand read = (IoctlCommand) read(withNumber(write(SET), here, there));
    assertEquals(SET, read);
    assertEquals(here, read.number());
  }

  @Test
  void aRawCommandKeepsItsNumber() throws Exception {
    IoctlCommand raw = IoctlCommand.raw("TIOCGWINSZ", 0x5413);
    assertEquals(raw, read(write(raw)));
  }

  @Test
  void aCommandTooLargeForItsReaderCanBeRead() throws Exception {
    IoctlCommand large = IoctlCommand.decode(0x63286b01, IoctlEncoding.GENERIC);
    IoctlCommand read = (IoctlCommand) read(write(large));
    assertEquals(large, read);
    assertEquals(9000, read.size());
  }
}
