package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.processor.emit.java.CallHeader.argument;
import static io.github.ioctlabi.processor.emit.java.CallHeader.array;
import static io.github.ioctlabi.processor.emit.java.CallHeader.capacity;
import static io.github.ioctlabi.processor.emit.java.CallHeader.gives;
import static io.github.ioctlabi.processor.emit.java.CallHeader.number;
import static io.github.ioctlabi.processor.emit.java.CallHeader.readingBackOn;
import static io.github.ioctlabi.processor.emit.java.CallHeader.swaps;
import static io.github.ioctlabi.processor.emit.java.CallHeader.takes;
import static io.github.ioctlabi.processor.emit.java.CallHeader.type;
import static io.github.ioctlabi.processor.emit.java.SensorCalls.component;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls with more memory than a struct's: tails, and what addresses lead to. */
final class MemoryCallsTest {
  @TempDir private static Path directory;

  private static SensorCalls sensor;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() {
    CallHeader header =
        new CallHeader()
            .add(
                "Samples sample(Samples data)",
                number(Direction.READ_WRITE, 1),
                swaps(type(CallHeader.SAMPLES)))
            .add(
                "Listing list(int most)",
                number(Direction.READ, 2),
                gives(type(CallHeader.LISTING)),
                Calling.PLAIN,
                capacity("most"))
            .add("Listing none()", number(Direction.READ, 3), gives(type(CallHeader.LISTING)))
            .add(
                "Listing extend(Listing data, int most)",
                number(Direction.READ_WRITE, 4),
                swaps(type(CallHeader.LISTING)),
                Calling.PLAIN,
                argument(),
                capacity("most"))
            .add(
                "Buffer exchange(Buffer data)",
                number(Direction.READ_WRITE, 5),
                swaps(type(CallHeader.BUFFER)),
                readingBackOn("ENOSPC"),
                argument())
            .add(
                "Buffer[] exchangeAll(Buffer[] data)",
                number(Direction.READ_WRITE, 6),
                array(type(CallHeader.BUFFER), true, true))
            .add(
                "Buffer[] exchangeTwo(Buffer[] data)",
                number(Direction.READ_WRITE, 7),
                swaps(Models.array(type(CallHeader.BUFFER), 2)))
            .add(
                "void send(Buffer data)",
                number(Direction.WRITE, 8),
                takes(type(CallHeader.BUFFER)))
            .add("Handle export()", number(Direction.READ, 9), gives(type(CallHeader.HANDLE)))
            .add(
                "Handle[] exportAll()",
                number(Direction.READ, 10),
                gives(Models.array(type(CallHeader.HANDLE), 2)))
            .add(
                "Export make(Export data)",
                number(Direction.READ_WRITE, 11),
                swaps(type(CallHeader.EXPORT)),
                readingBackOn("EBUSY"),
                argument());
    sensor = new SensorCalls(directory, header, false);
  }

  private static Object samples(int count, int filled, int... data)
      throws ReflectiveOperationException {
    short[] values = new short[data.length];
    for (int i = 0; i < data.length; i++) {
      values[i] = (short) data[i];
    }
    return sensor.record("Samples", count, filled, values);
  }

  private static Object buffer(int... data) throws ReflectiveOperationException {
    byte[] values = new byte[data.length];
    for (int i = 0; i < data.length; i++) {
      values[i] = (byte) data[i];
    }
    return sensor.record("Buffer", values, data.length, 0);
  }

  /** What the first member of a struct leads to. */
  @SuppressWarnings("restricted")
  private static MemorySegment pointed(MemorySegment struct, long at, long bytes) {
    return MemorySegment.ofAddress(struct.get(JAVA_LONG, at)).reinterpret(bytes);
  }

  @Test
  void theMemoryIsAsLargeAsTheTailNeeds() throws Exception {
    kernel.writes =
        memory -> {
          memory.set(JAVA_INT, 4, 2);
          memory.set(JAVA_SHORT, 8, (short) 77);
        };
    Object back = sensor.call(kernel, "sample", samples(3, 0, 1, 2, 3));
    assertEquals(14, kernel.last().bytes().length);
    assertEquals(sensor.constant("SAMPLE").number(), kernel.last().request());
    assertEquals(8, sensor.constant("SAMPLE").size());
    assertArrayEquals(new short[] {77, 2}, (short[]) component(back, "data"));
  }

  @Test
  void theKernelsCountIsNotBelievedBeyondTheRoom() throws Exception {
    kernel.writes = memory -> memory.set(JAVA_INT, 0, 1000);
    assertEquals(3, Array.getLength(component(sensor.call(kernel, "list", 3), "ids")));
    assertArrayEquals(new byte[16], kernel.last().bytes());
    assertEquals(0, Array.getLength(component(sensor.call(kernel, "list", 0), "ids")));
    assertEquals(0, Array.getLength(component(sensor.call(kernel, "none"), "ids")));
    assertArrayEquals(new byte[4], kernel.last().bytes());
    sensor.refused(IllegalArgumentException.class, "most: -1 is not in 0..100", "list", -1);
    sensor.refused(IllegalArgumentException.class, "most: 101 is not in 0..100", "list", 101);
  }

  @Test
  void theRoomIsTheLargerOfArgumentAndCapacity() throws Exception {
    kernel.writes = memory -> memory.fill((byte) -1);
    sensor.call(kernel, "list", 50);
    kernel.writes = memory -> memory.set(JAVA_INT, 0, 9);
    Object listing = sensor.record("Listing", 0, new int[] {1, 2});
    Object back = sensor.call(kernel, "extend", listing, 4);
    byte[] sent = new byte[20];
    sent[4] = 1;
    sent[8] = 2;
    if (java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.LITTLE_ENDIAN) {
      assertArrayEquals(sent, kernel.last().bytes());
    }
    assertArrayEquals(new int[] {1, 2, 0, 0}, (int[]) component(back, "ids"));
    back = sensor.call(kernel, "extend", listing, 1);
    assertArrayEquals(new int[] {1, 2}, (int[]) component(back, "ids"));
  }

  @Test
  void whatAnAddressLeadsToTravels() throws Exception {
    kernel.writes =
        memory -> {
          MemorySegment data = pointed(memory, 0, 3);
          assertArrayEquals(new byte[] {1, 2, 3}, data.toArray(JAVA_BYTE));
          data.set(JAVA_BYTE, 0, (byte) 9);
        };
    Object back = sensor.call(kernel, "exchange", buffer(1, 2, 3));
    assertArrayEquals(new byte[] {9, 2, 3}, (byte[]) component(back, "bytes"));
    kernel.results.add(-Errno.ENOSPC.number());
    IoctlException refused =
        (IoctlException) sensor.thrown(IoctlException.class, kernel, "exchange", buffer(1, 2, 3));
    assertArrayEquals(
        new byte[] {9, 2, 3}, (byte[]) component(refused.result().orElseThrow(), "bytes"));
    sensor.call(kernel, "send", buffer(1, 2, 3));
    kernel.writes = memory -> assertEquals(0, memory.get(JAVA_LONG, 0));
    assertNull(
        component(sensor.call(kernel, "exchange", sensor.record("Buffer", null, 0, 0)), "bytes"));
    sensor.refused(
        IllegalArgumentException.class,
        "Buffer.length: 2, but Buffer.bytes needs 1",
        "exchange",
        sensor.record("Buffer", new byte[1], 2, 0));
  }

  @Test
  void everyElementHasItsOwn() throws Exception {
    kernel.writes =
        memory -> {
          assertEquals(32, memory.byteSize());
          pointed(memory, 0, 1).set(JAVA_BYTE, 0, (byte) 8);
          pointed(memory, 16, 2).set(JAVA_BYTE, 1, (byte) 9);
        };
    for (String name : new String[] {"exchangeAll", "exchangeTwo"}) {
      Object back = sensor.call(kernel, name, sensor.records("Buffer", buffer(1), buffer(2, 3)));
      assertArrayEquals(new byte[] {8}, (byte[]) component(Array.get(back, 0), "bytes"));
      assertArrayEquals(new byte[] {2, 9}, (byte[]) component(Array.get(back, 1), "bytes"));
    }
    assertEquals(sensor.made("EXCHANGE_ALL", 2).nr(), 6);
  }

  @Test
  void aDescriptorIsKeptForTheResult() throws Exception {
    int fd = Descriptors.fresh();
    kernel.writes = memory -> memory.set(JAVA_INT, 0, fd);
    try (Device device = (Device) component(sensor.call(kernel, "export"), "device")) {
      assertEquals(fd, device.fd());
      assertTrue(isOpen(fd));
    }
    assertFalse(isOpen(fd));
    int one = Descriptors.fresh();
    int two = Descriptors.fresh();
    kernel.writes =
        memory -> {
          memory.set(JAVA_INT, 0, one);
          memory.set(JAVA_INT, 4, two);
        };
    Object both = sensor.call(kernel, "exportAll");
    for (int i = 0; i < 2; i++) {
      try (Device device = (Device) component(Array.get(both, i), "device")) {
        assertEquals(i == 0 ? one : two, device.fd());
        assertTrue(isOpen(device.fd()));
      }
    }
  }

  @Test
  void whatTheKernelDidNotFillInIsNoDescriptor() throws Exception {
    Object nothing = sensor.record("Export", null, new Device[2]);
    kernel.results.add(-Errno.EBUSY.number());
    IoctlException refusal =
        (IoctlException) sensor.thrown(IoctlException.class, kernel, "make", nothing);
    Object left = refusal.result().orElseThrow();
    assertNull(component(left, "made"));
    assertArrayEquals(new Device[2], (Device[]) component(left, "more"));
    int fd = Descriptors.fresh();
    kernel.writes = memory -> memory.set(JAVA_INT, 8, fd);
    Device[] more = (Device[]) component(sensor.call(kernel, "make", nothing), "more");
    assertNull(more[0]);
    try (Device made = more[1]) {
      assertEquals(fd, made.fd());
    }
  }

  @Test
  void anArgumentThatCannotBeReadBackDoesNotHideTheError() throws Exception {
    kernel.results.add(-Errno.ENOSPC.number());
    kernel.writes = memory -> memory.set(JAVA_LONG, 0, 0x1234);
    IoctlException refusal =
        (IoctlException) sensor.thrown(IoctlException.class, kernel, "exchange", buffer(1));
    assertEquals(Errno.ENOSPC, refusal.error());
    assertTrue(refusal.result().isEmpty());
    assertEquals(
        "Buffer.bytes: address 0x1234 is not of memory that this scope has allocated",
        refusal.getSuppressed()[0].getMessage());
  }

  private static boolean isOpen(int fd) {
    return Files.exists(Path.of("/proc/self/fd/" + fd), LinkOption.NOFOLLOW_LINKS);
  }

  @Test
  void memoryOfTheCallerHoldsTheStructAtLeast() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(20, 8);
      sensor.callOnMemory(kernel, "sample", memory);
      assertEquals(20, kernel.last().bytes().length);
      sensor.callOnMemory(kernel, "exchangeAll", arena.allocate(48, 8));
      assertEquals(sensor.made("EXCHANGE_ALL", 3).number(), kernel.last().request());
      sensor.thrown(IllegalArgumentException.class, kernel, "sample", memory.asSlice(0, 7));
    }
  }

  @Test
  void javadocHasNothingToSay(@TempDir Path target) {
    sensor.compiled.javadoc(target);
  }
}
