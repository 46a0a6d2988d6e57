package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u8;
import static io.github.ioctlabi.processor.emit.java.CallHeader.argument;
import static io.github.ioctlabi.processor.emit.java.CallHeader.array;
import static io.github.ioctlabi.processor.emit.java.CallHeader.capacity;
import static io.github.ioctlabi.processor.emit.java.CallHeader.encodedAs;
import static io.github.ioctlabi.processor.emit.java.CallHeader.gives;
import static io.github.ioctlabi.processor.emit.java.CallHeader.offset;
import static io.github.ioctlabi.processor.emit.java.CallHeader.raw;
import static io.github.ioctlabi.processor.emit.java.CallHeader.readingBackOn;
import static io.github.ioctlabi.processor.emit.java.CallHeader.swaps;
import static io.github.ioctlabi.processor.emit.java.CallHeader.takes;
import static io.github.ioctlabi.processor.emit.java.CallHeader.type;
import static io.github.ioctlabi.processor.emit.java.SensorCalls.component;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers that carry another size than the argument's. The kernel here writes all of it, as one
 * that copies by the number does.
 */
final class NumberSizeTest {
  private static final int SIZE = 64;

  @TempDir private static Path directory;

  private static SensorCalls sensor;

  private final FakeDevice kernel = new FakeDevice();

  private static CommandNumber wide(Direction direction, int nr) {
    return encodedAs(direction, nr, array(u8(), SIZE));
  }

  @BeforeAll
  static void compile() {
    var samples = type(CallHeader.SAMPLES);
    var listing = type(CallHeader.LISTING);
    var point = type(CallHeader.POINT);
    var buffer = type(CallHeader.BUFFER);
    CallHeader header =
        new CallHeader()
            .add("int label()", wide(Direction.READ, 1), gives(u32()))
            .add("void put(int data)", wide(Direction.WRITE, 2), takes(u32()))
            .add("int swap(int data)", wide(Direction.READ_WRITE, 3), swaps(u32()))
            .add(
                "Point exchange(Point data)",
                wide(Direction.READ_WRITE, 4),
                swaps(point),
                readingBackOn("ENOSPC"),
                argument())
            .add("byte[] bytes()", wide(Direction.READ, 5), gives(array(u8(), 3)))
            .add("Samples sample(Samples data)", wide(Direction.READ_WRITE, 6), swaps(samples))
            .add(
                "Listing list(int most)",
                wide(Direction.READ, 7),
                gives(listing),
                Calling.PLAIN,
                capacity("most"))
            .add(
                "Listing extend(Listing data, int most)",
                wide(Direction.READ_WRITE, 8),
                swaps(listing),
                Calling.PLAIN,
                argument(),
                capacity("most"))
            .add("int[] every(int[] data)", wide(Direction.READ_WRITE, 9), array(u32(), true, true))
            .add(
                "int[] fetch(int most)",
                wide(Direction.READ, 10),
                array(u32(), false, true),
                Calling.PLAIN,
                capacity("most"))
            .add(
                "void name(String data)",
                wide(Direction.WRITE, 11),
                new Payload.Terminated("data", Place.of("data")))
            .add(
                "int at(int plus)",
                wide(Direction.READ, 12),
                gives(u32()),
                Calling.PLAIN,
                offset("plus", 3))
            .add("Buffer buffer(Buffer data)", wide(Direction.READ_WRITE, 16), swaps(buffer))
            .add("int old()", raw(0x8040be20, Map.of()), gives(u32()))
            .add("int none()", raw(0x5413, Map.of()), gives(u32()))
            .add("int elsewhere()", raw(0x5414, Map.of("ppc64le", 0x4040be21)), gives(u32()))
            .add("int narrow()", encodedAs(Direction.READ, 30, u8()), gives(u32()));
    sensor = new SensorCalls(directory, header, true);
  }

  private Object call(String name, Object... arguments) throws ReflectiveOperationException {
    return sensor.call(kernel, name, arguments);
  }

  /** What the last call had behind its argument, which must be zero. */
  private void zeroBehind(int argument) {
    byte[] sent = kernel.last().bytes();
    assertEquals(SIZE, sent.length);
    assertArrayEquals(new byte[SIZE - argument], Arrays.copyOfRange(sent, argument, SIZE));
  }

  @Test
  void theKernelWritesAllOfIt() throws Exception {
    kernel.writes = memory -> memory.fill((byte) -1);
    for (int again = 0; again < 2; again++) {
      for (String name : new String[] {"label", "old", "elsewhere"}) {
        assertEquals(-1, call(name));
        zeroBehind(0);
      }
      call("put", -1);
      zeroBehind(4);
      assertEquals(-1, call("swap", 5));
      zeroBehind(4);
      assertEquals(-1, component(call("exchange", sensor.record("Point", 1, (short) 2)), "x"));
      zeroBehind(8);
      assertArrayEquals(new byte[] {-1, -1, -1}, (byte[]) call("bytes"));
      zeroBehind(0);
      assertEquals(-1, call("at", 3));
      zeroBehind(0);
      call("name", "abc");
      zeroBehind(3);
    }
  }

  @Test
  void tailsAndArraysAreAsLongAsTheCallSays() throws Exception {
    kernel.writes = memory -> memory.fill((byte) 0x11);
    Object samples = sensor.record("Samples", 3, 0, new short[] {1, 2, 3});
    assertEquals(3, Array.getLength(component(call("sample", samples), "data")));
    zeroBehind(14);
    assertEquals(2, Array.getLength(component(call("list", 2), "ids")));
    zeroBehind(0);
    Object listing = sensor.record("Listing", 0, new int[] {-1});
    assertEquals(2, Array.getLength(component(call("extend", listing, 2), "ids")));
    zeroBehind(8);
    assertEquals(2, ((int[]) call("every", new int[] {-1, -1})).length);
    zeroBehind(8);
    assertEquals(20, ((int[]) call("every", new int[20])).length);
    assertEquals(80, kernel.last().bytes().length);
    assertEquals(0, ((int[]) call("fetch", 0)).length);
    zeroBehind(0);
  }

  @Test
  void whatAddressesLeadToLiesBehindAllOfIt() throws Exception {
    kernel.writes = memory -> memory.asSlice(16).fill((byte) -1);
    Object data = sensor.record("Buffer", new byte[] {7, 8}, 2, 0);
    assertArrayEquals(new byte[] {7, 8}, (byte[]) component(call("buffer", data), "bytes"));
    zeroBehind(16);
  }

  @Test
  void anArgumentIsReadBackFromIt() throws Exception {
    kernel.results.add(-Errno.ENOSPC.number());
    kernel.writes = memory -> memory.fill((byte) 1);
    IoctlException refused =
        (IoctlException)
            sensor.thrown(
                IoctlException.class, kernel, "exchange", sensor.record("Point", 1, (short) 2));
    assertEquals(0x01010101, component(refused.result().orElseThrow(), "x"));
  }

  @Test
  void aSmallerSizeTakesNothingAway() throws Exception {
    kernel.writes = memory -> memory.set(JAVA_INT, 0, 9);
    for (String name : new String[] {"narrow", "none"}) {
      assertEquals(9, call(name));
      assertEquals(4, kernel.last().bytes().length);
    }
  }

  @ParameterizedTest
  @CsvSource({"label, LABEL", "swap, SWAP", "exchange, EXCHANGE", "every, EVERY", "old, OLD"})
  void memoryOfTheCallerHoldsAllOfIt(String name, String command) throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(SIZE, 8);
      assertEquals(0, sensor.callOnMemory(kernel, name, memory));
      assertEquals(
          "SENSOR_" + command + ": the segment has 63 bytes, the command needs 64",
          sensor
              .thrown(IllegalArgumentException.class, kernel, name, memory.asSlice(0, SIZE - 1))
              .getMessage());
      assertEquals(1, kernel.calls.size());
    }
  }

  @Test
  void nothingIsLeftOfTheCallBefore() throws Exception {
    kernel.writes = memory -> memory.fill((byte) -1);
    call("label");
    kernel.writes = memory -> assertEquals(0, memory.get(JAVA_BYTE, SIZE - 1));
    call("put", 1);
    zeroBehind(4);
  }
}
