package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.u16;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.processor.emit.java.CallHeader.argument;
import static io.github.ioctlabi.processor.emit.java.CallHeader.array;
import static io.github.ioctlabi.processor.emit.java.CallHeader.capacity;
import static io.github.ioctlabi.processor.emit.java.CallHeader.encodedAs;
import static io.github.ioctlabi.processor.emit.java.CallHeader.gives;
import static io.github.ioctlabi.processor.emit.java.CallHeader.number;
import static io.github.ioctlabi.processor.emit.java.CallHeader.offset;
import static io.github.ioctlabi.processor.emit.java.CallHeader.returning;
import static io.github.ioctlabi.processor.emit.java.CallHeader.type;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands whose number depends on the call. */
final class VaryingCallsTest {
  @TempDir private static Path directory;

  private static SensorCalls sensor;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() {
    Calling counted = returning(new CallResult.ElementCount());
    CallHeader header =
        new CallHeader()
            .add(
                "void transfer(Point[] data)",
                number(Direction.WRITE, 0),
                array(type(CallHeader.POINT), true, false))
            .add(
                "byte[] name(int bytes)",
                number(Direction.READ, 6),
                array(u8(), false, true),
                Calling.PLAIN,
                capacity("bytes"))
            .add(
                "short[] levels(int most)",
                number(Direction.READ, 7),
                array(u16(), false, true),
                counted,
                capacity("most"))
            .add(
                "int[] swap(int[] data)",
                number(Direction.READ_WRITE, 8),
                array(integer(IntegerKind.U8, Carrier.INT), true, true))
            .add(
                "int[] extend(int[] data, int room)",
                number(Direction.READ_WRITE, 9),
                array(u32(), true, true),
                Calling.PLAIN,
                argument(),
                capacity("room"))
            .add(
                "byte[] bits(int ev, int len)",
                number(Direction.READ, 0x20),
                array(u8(), false, true),
                Calling.PLAIN,
                offset("ev", 0x1f),
                capacity("len"))
            .add(
                "byte[] backwards(int len, int Ev)",
                number(Direction.READ, 0x20),
                array(u8(), false, true),
                Calling.PLAIN,
                capacity("len"),
                offset("Ev", 0x1f))
            .add(
                "Point axis(int call)",
                number(Direction.READ, 0x40),
                gives(type(CallHeader.POINT)),
                Calling.PLAIN,
                offset("call", 0x3f))
            .add(
                "byte[] fixed()",
                number(Direction.READ, 0x80),
                gives(Models.array(u8(), 8)),
                counted)
            .add(
                "int[] lying(int[] data)",
                encodedAs(Direction.WRITE, 0x81, u32()),
                array(u32(), true, true));
    sensor = new SensorCalls(directory, header, false);
  }

  private static IoctlCommand command(String name, Direction direction, int nr, int size) {
    return IoctlCommand.of(
        "SENSOR_" + name,
        io.github.ioctlabi.runtime.Direction.valueOf(direction.name()),
        0xbe,
        nr,
        size);
  }

  private static byte[] bytes(int... ints) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * ints.length).order(ByteOrder.nativeOrder());
    for (int number : ints) {
      buffer.putInt(number);
    }
    return buffer.array();
  }

  @Test
  void theNumberHasTheSizeOfTheArray() throws Exception {
    Object points =
        sensor.records(
            "Point",
            sensor.record("Point", 1, (short) 2),
            sensor.record("Point", 3, (short) 4),
            sensor.record("Point", 5, (short) 6));
    sensor.call(kernel, "transfer", points);
    assertArrayEquals(bytes(1, 2, 3, 4, 5, 6), kernel.last().bytes());
    assertEquals(command("TRANSFER", Direction.WRITE, 0, 24).number(), kernel.last().request());
    assertEquals(command("TRANSFER", Direction.WRITE, 0, 24), sensor.made("TRANSFER", 3));
    sensor.call(kernel, "transfer", sensor.records("Point"));
    assertEquals(sensor.made("TRANSFER", 0).number(), kernel.last().request());
    assertEquals(0, kernel.last().bytes().length);
  }

  @Test
  void elementsAreCheckedFirst() throws Exception {
    sensor.refused(
        NullPointerException.class,
        "data[1]",
        "transfer",
        sensor.records("Point", sensor.record("Point", 1, (short) 2), null));
    sensor.refused(NullPointerException.class, "data", "transfer", (Object) null);
    sensor.refused(
        IllegalArgumentException.class,
        "data[1]: 256 is not in 0..255",
        "swap",
        (Object) new int[] {255, 256});
    sensor.refused(
        IllegalArgumentException.class,
        "data: length 16384, at most 16383",
        "swap",
        (Object) new int[16384]);
  }

  @Test
  void aResultHasTheRoomThatWasGiven() throws Exception {
    kernel.writes = memory -> memory.fill((byte) 7);
    assertArrayEquals(new byte[] {7, 7, 7}, (byte[]) sensor.call(kernel, "name", 3));
    assertArrayEquals(new byte[3], kernel.last().bytes());
    assertEquals(command("NAME", Direction.READ, 6, 3).number(), kernel.last().request());
    assertArrayEquals(new byte[5], (byte[]) sensor.call(new FakeDevice(), "name", 5));
    assertEquals(0, ((byte[]) sensor.call(kernel, "name", 0)).length);
    sensor.refused(IllegalArgumentException.class, "bytes: -1 is not in 0..16383", "name", -1);
    sensor.refused(IllegalArgumentException.class, "most: 8192 is not in 0..8191", "levels", 8192);
  }

  @Test
  void aResultIsCutToWhatTheKernelSays() throws Exception {
    kernel.writes = memory -> memory.fill((byte) 1);
    kernel.results.add(2);
    assertArrayEquals(new short[] {257, 257}, (short[]) sensor.call(kernel, "levels", 4));
    assertEquals(8, kernel.last().bytes().length);
    kernel.results.add(1000);
    assertEquals(4, ((short[]) sensor.call(kernel, "levels", 4)).length);
    kernel.results.add(3);
    assertArrayEquals(new byte[] {1, 1, 1}, (byte[]) sensor.call(kernel, "fixed"));
    kernel.results.add(9);
    assertEquals(8, ((byte[]) sensor.call(kernel, "fixed")).length);
  }

  @Test
  void anArgumentComesBack() throws Exception {
    kernel.writes = memory -> memory.set(java.lang.foreign.ValueLayout.JAVA_BYTE, 1, (byte) 200);
    assertArrayEquals(
        new int[] {255, 200, 3}, (int[]) sensor.call(kernel, "swap", new int[] {255, 2, 3}));
    assertArrayEquals(new byte[] {-1, 2, 3}, kernel.last().bytes());
  }

  @Test
  void theRoomMayBeLargerThanTheArgument() throws Exception {
    kernel.writes = memory -> memory.fill((byte) -1);
    sensor.call(kernel, "name", 100);
    kernel.writes = memory -> {};
    assertArrayEquals(
        new int[] {1, 2, 0, 0}, (int[]) sensor.call(kernel, "extend", new int[] {1, 2}, 4));
    assertArrayEquals(bytes(1, 2, 0, 0), kernel.last().bytes());
    assertEquals(sensor.made("EXTEND", 4).number(), kernel.last().request());
    sensor.call(kernel, "extend", new int[] {1, 2}, 1);
    assertArrayEquals(bytes(1, 2), kernel.last().bytes());
  }

  @Test
  void theOffsetIsAddedToTheNumber() throws Exception {
    sensor.call(kernel, "bits", 3, 10);
    assertEquals(command("BITS", Direction.READ, 0x23, 10).number(), kernel.last().request());
    assertEquals(command("BITS", Direction.READ, 0x23, 10), sensor.made("BITS", 3, 10));
    sensor.call(kernel, "backwards", 10, 3);
    assertEquals(sensor.made("BACKWARDS", 3, 10).number(), kernel.last().request());
    sensor.call(kernel, "axis", 0x3f);
    assertEquals(command("AXIS", Direction.READ, 0x7f, 8).number(), kernel.last().request());
    assertEquals(command("AXIS", Direction.READ, 0x7f, 8), sensor.made("AXIS", 0x3f));
    sensor.refused(IllegalArgumentException.class, "ev: 32 is not in 0..31", "bits", 32, 1);
    sensor.refused(IllegalArgumentException.class, "Ev: -1 is not in 0..31", "backwards", 1, -1);
    sensor.refused(IllegalArgumentException.class, "call: 64 is not in 0..63", "axis", 64);
  }

  @Test
  void aCommandOutOfBoundsIsRefused() {
    Object[][] cases = {
      {"TRANSFER", "n: -1 is not in 0..2047", -1},
      {"TRANSFER", "n: 2048 is not in 0..2047", 2048},
      {"TRANSFER", "n: 536870912 is not in 0..2047", 1 << 29},
      {"BITS", "offset: 32 is not in 0..31", 32, 1},
      {"AXIS", "offset: -1 is not in 0..63", -1},
    };
    for (Object[] one : cases) {
      Object[] arguments = java.util.Arrays.copyOfRange(one, 2, one.length);
      Throwable thrown =
          assertThrows(
                  InvocationTargetException.class, () -> sensor.made((String) one[0], arguments))
              .getCause();
      assertEquals(one[1], thrown.getMessage());
    }
  }

  @Test
  void aNumberMayCarryAnotherSize() throws Exception {
    assertArrayEquals(
        new int[] {1, 2, 3}, (int[]) sensor.call(kernel, "lying", new int[] {1, 2, 3}));
    assertEquals(12, kernel.last().bytes().length);
    assertEquals(command("LYING", Direction.WRITE, 0x81, 4), sensor.constant("LYING"));
    assertEquals(sensor.constant("LYING").number(), kernel.last().request());
  }

  @Test
  void memoryOfTheCallerGivesTheSize() throws Exception {
    kernel.results.add(5);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(24, 8);
      assertEquals(5, sensor.callOnMemory(kernel, "transfer", memory));
      assertEquals(memory.address(), kernel.last().value());
      assertEquals(sensor.made("TRANSFER", 3).number(), kernel.last().request());
      sensor.callOnMemory(kernel, "bits", 2, memory);
      assertEquals(sensor.made("BITS", 2, 24).number(), kernel.last().request());
      sensor.callOnMemory(kernel, "backwards", memory, 2);
      assertEquals(sensor.made("BACKWARDS", 2, 24).number(), kernel.last().request());
      sensor.callOnMemory(kernel, "axis", 1, memory);
      assertEquals(sensor.made("AXIS", 1).number(), kernel.last().request());
      sensor.refused(
          IllegalArgumentException.class,
          "SENSOR_TRANSFER: the segment has 20 bytes, not elements of 8 bytes",
          "transfer",
          memory.asSlice(0, 20));
      sensor.refused(IllegalArgumentException.class, "ev: 32 is not in 0..31", "bits", 32, memory);
      sensor.refused(
          IllegalArgumentException.class,
          "SENSOR_LYING: the segment is read-only, and the kernel writes to it",
          "lying",
          memory.asReadOnly());
    }
  }

  @Test
  void varyingCommandsCanBeAskedFor() throws Exception {
    Object ioctl = sensor.on(kernel);
    var supports = sensor.type.getMethod("supports", IoctlCommand.class);
    kernel.results.add(-Errno.EFAULT.number());
    assertEquals(true, supports.invoke(ioctl, sensor.made("BITS", 3, 5)));
    assertEquals(sensor.made("BITS", 3, 5).number(), kernel.last().request());
    assertThrows(
        InvocationTargetException.class,
        () -> supports.invoke(ioctl, IoctlCommand.raw("SENSOR_NO", 1)));
  }

  @Test
  void javadocHasNothingToSay(@TempDir Path target) {
    sensor.compiled.javadoc(target);
  }
}
