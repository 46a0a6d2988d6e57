package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.processor.emit.java.CallHeader.argument;
import static io.github.ioctlabi.processor.emit.java.CallHeader.array;
import static io.github.ioctlabi.processor.emit.java.CallHeader.byValue;
import static io.github.ioctlabi.processor.emit.java.CallHeader.encodedAs;
import static io.github.ioctlabi.processor.emit.java.CallHeader.gives;
import static io.github.ioctlabi.processor.emit.java.CallHeader.number;
import static io.github.ioctlabi.processor.emit.java.CallHeader.offset;
import static io.github.ioctlabi.processor.emit.java.CallHeader.raw;
import static io.github.ioctlabi.processor.emit.java.CallHeader.readingBackOn;
import static io.github.ioctlabi.processor.emit.java.CallHeader.restarting;
import static io.github.ioctlabi.processor.emit.java.CallHeader.returning;
import static io.github.ioctlabi.processor.emit.java.CallHeader.takes;
import static io.github.ioctlabi.processor.emit.java.CallHeader.type;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Restart;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of ioctl(2)'s own result, numbers of every kind, and strings. */
final class ResultCallsTest {
  private static final int HERE = 0x40087468;

  @TempDir private static Path directory;

  private static SensorCalls sensor;

  private final FakeDevice kernel = new FakeDevice();

  @BeforeAll
  static void compile() {
    Calling returned = returning(new CallResult.Returned());
    Calling descriptor =
        returning(new CallResult.NewDescriptor(new JavaName("test", List.of("Sensor"))));
    Calling both =
        new Calling(
            new CallResult.Returned(),
            Restart.EINTR_AND_EAGAIN,
            List.of("ENOSPC"),
            Permission.NONE);
    CallHeader header =
        new CallHeader()
            .add("int count()", number(Direction.NONE, 1), new Payload.None(), returned)
            .add(
                "int seek(int data)",
                number(Direction.WRITE, 2),
                byValue(integer(IntegerKind.S32, Carrier.INT)),
                returned,
                argument())
            .add(
                "int put(Point data)",
                number(Direction.WRITE, 3),
                takes(type(CallHeader.POINT)),
                returned,
                argument())
            .add("Sensor child()", number(Direction.NONE, 4), new Payload.None(), descriptor)
            .add(
                "Sensor childOf(Point data)",
                number(Direction.WRITE, 5),
                takes(type(CallHeader.POINT)),
                descriptor,
                argument())
            .add(
                "Point update(Point error)",
                number(Direction.READ_WRITE, 6),
                new Payload.ByAddress(
                    type(CallHeader.POINT),
                    Optional.of(Models.value("error", type(CallHeader.POINT))),
                    true),
                readingBackOn("ENOSPC", "E2BIG"),
                argument())
            .add(
                "int[] updateAll(int[] data, int status)",
                number(Direction.READ_WRITE, 7),
                array(u32(), true, true),
                readingBackOn("ENOSPC"),
                argument(),
                offset("status", 3))
            .add(
                "Buffer fill(Buffer failure)",
                number(Direction.READ_WRITE, 8),
                new Payload.ByAddress(
                    type(CallHeader.BUFFER),
                    Optional.of(Models.value("failure", type(CallHeader.BUFFER))),
                    true),
                readingBackOn("ENOSPC"),
                argument())
            .add(
                "int many(Point data)",
                number(Direction.WRITE, 11),
                takes(type(CallHeader.POINT)),
                both,
                argument())
            .add(
                "void again(Point data)",
                number(Direction.WRITE, 12),
                takes(type(CallHeader.POINT)),
                restarting(Restart.EINTR),
                argument())
            .add(
                "void retry(int data)",
                number(Direction.NONE, 13),
                byValue(u32()),
                restarting(Restart.EINTR_AND_EAGAIN),
                argument())
            .add("Point window()", raw(0x5413, Map.of()), gives(type(CallHeader.POINT)))
            .add(
                "void other(int data)",
                raw(0x5414, Map.of(System.getProperty("os.arch"), HERE, "none", 1)),
                takes(u32()))
            .add(
                "void plus(int n)",
                raw(0x5420, Map.of()),
                new Payload.None(),
                Calling.PLAIN,
                offset("n", 2))
            .add("int flags()", encodedAs(Direction.READ, 14, u64()), gives(u32()))
            .add(
                "Point small()",
                encodedAs(Direction.WRITE, 15, u32()),
                gives(type(CallHeader.POINT)))
            .add(
                "void sized(Point data)", number(Direction.NONE, 16), takes(type(CallHeader.POINT)))
            .add(
                "void label(String data)",
                encodedAs(Direction.WRITE, 17, u64()),
                new Payload.Terminated("data", Place.of("data")),
                Calling.PLAIN,
                argument());
    sensor = new SensorCalls(directory, header, true);
  }

  private static Object point(int x, int y) throws ReflectiveOperationException {
    return sensor.record("Point", x, (short) y);
  }

  private IoctlException refusal(Errno error, String name, Object... arguments) {
    kernel.results.add(-error.number());
    return (IoctlException) sensor.thrown(IoctlException.class, kernel, name, arguments);
  }

  @Test
  void theResultIsReturned() throws Exception {
    kernel.results.addAll(List.of(5, 6, 7));
    assertEquals(5, sensor.call(kernel, "count"));
    assertEquals(6, sensor.call(kernel, "seek", -1));
    assertEquals(-1, kernel.last().value());
    assertEquals(4, sensor.constant("SEEK").size());
    assertEquals(7, sensor.call(kernel, "put", point(1, 2)));
    assertEquals(8, kernel.last().bytes().length);
    assertEquals(Errno.EIO, refusal(Errno.EIO, "count").error());
  }

  @Test
  void aNewDescriptorIsOwned() throws Exception {
    for (boolean plain : new boolean[] {true, false}) {
      int fd = Descriptors.fresh();
      kernel.results.add(fd);
      Object child =
          plain ? sensor.call(kernel, "child") : sensor.call(kernel, "childOf", point(1, 2));
      assertEquals(sensor.type, child.getClass());
      assertTrue(isOpen(fd));
      ((AutoCloseable) child).close();
      assertFalse(isOpen(fd));
    }
    assertEquals(Errno.EMFILE, refusal(Errno.EMFILE, "child").error());
    assertEquals(Errno.EMFILE, refusal(Errno.EMFILE, "childOf", point(1, 2)).error());
  }

  private static boolean isOpen(int fd) {
    return Files.exists(Path.of("/proc/self/fd/" + fd), LinkOption.NOFOLLOW_LINKS);
  }

  @Test
  void anAdoptedDeviceIsClosed() throws Exception {
    Object ioctl = sensor.type.getMethod("adopt", Device.class).invoke(null, kernel);
    assertFalse(kernel.closed);
    ((AutoCloseable) ioctl).close();
    assertTrue(kernel.closed);
  }

  @Test
  void theArgumentIsReadBackOnErrorsThatSaySo() throws Exception {
    kernel.writes = memory -> memory.set(ValueLayout.JAVA_INT, 0, 99);
    assertEquals(point(99, 2), sensor.call(kernel, "update", point(1, 2)));
    for (Errno error : List.of(Errno.ENOSPC, Errno.E2BIG)) {
      IoctlException refused = refusal(error, "update", point(1, 2));
      assertEquals(error, refused.error());
      assertEquals(Optional.of(point(99, 2)), refused.result());
      assertEquals(sensor.constant("UPDATE"), refused.command());
    }
    assertEquals(Optional.empty(), refusal(Errno.EIO, "update", point(1, 2)).result());
    IoctlException refused = refusal(Errno.ENOSPC, "updateAll", new int[] {1, 2}, 3);
    assertArrayEquals(new int[] {99, 2}, (int[]) refused.result().orElseThrow());
    assertEquals(sensor.made("UPDATE_ALL", 3, 2), refused.command());
    assertArrayEquals(
        new int[] {99, 2}, (int[]) sensor.call(kernel, "updateAll", new int[] {1, 2}, 3));
  }

  @Test
  void anErrorIsNotLostWhenTheArgumentCannotBeReadBack() throws Exception {
    Object buffer = sensor.record("Buffer", new byte[3], 3, 0);
    kernel.writes = memory -> memory.set(ValueLayout.JAVA_LONG, 0, 0x1234);
    IoctlException refused = refusal(Errno.ENOSPC, "fill", buffer);
    assertEquals(Errno.ENOSPC, refused.error());
    assertEquals(sensor.constant("FILL"), refused.command());
    assertEquals(Optional.empty(), refused.result());
    assertEquals(1, refused.getSuppressed().length);
    assertEquals(
        "Buffer.bytes: address 0x1234 is not of memory that this scope has allocated",
        assertInstanceOf(IllegalStateException.class, refused.getSuppressed()[0]).getMessage());
    assertEquals(0, refusal(Errno.EIO, "fill", buffer).getSuppressed().length);
  }

  @Test
  void interruptedCallsAreMadeAgain() throws Exception {
    kernel.results.add(-Errno.EINTR.number());
    sensor.call(kernel, "again", point(1, 2));
    assertEquals(2, kernel.calls.size());
    assertEquals(Errno.EAGAIN, refusal(Errno.EAGAIN, "again", point(1, 2)).error());
    assertEquals(3, kernel.calls.size());
    kernel.results.add(-Errno.EAGAIN.number());
    sensor.call(kernel, "retry", -1);
    assertEquals(0xffffffffL, kernel.last().value());
    assertEquals(5, kernel.calls.size());
    assertEquals(Errno.EINTR, refusal(Errno.EINTR, "put", point(1, 2)).error());
    assertEquals(6, kernel.calls.size());
    kernel.results.addAll(List.of(-Errno.EAGAIN.number(), 4));
    assertEquals(4, sensor.call(kernel, "many", point(1, 2)));
    assertEquals(8, kernel.calls.size());
    try (Arena arena = Arena.ofConfined()) {
      kernel.results.addAll(List.of(-Errno.EINTR.number(), 3));
      assertEquals(3, sensor.callOnMemory(kernel, "again", arena.allocate(8)));
    }
  }

  @Test
  void rawNumbersAreTheArchitectures() throws Exception {
    kernel.writes = memory -> memory.set(ValueLayout.JAVA_INT, 0, 80);
    assertEquals(point(80, 0), sensor.call(kernel, "window"));
    assertEquals(0x5413, kernel.last().request());
    assertArrayEquals(new byte[8], kernel.last().bytes());
    sensor.call(kernel, "other", 9);
    assertEquals(HERE, kernel.last().request());
    assertEquals(IoctlCommand.raw("SENSOR_OTHER", HERE), sensor.constant("OTHER"));
    sensor.call(kernel, "plus", 2);
    assertEquals(0x5422, kernel.last().request());
  }

  @Test
  void numbersMayCarryAnotherSizeThanTheData() throws Exception {
    assertEquals(8, sensor.constant("FLAGS").size());
    assertEquals(0, sensor.call(kernel, "flags"));
    assertEquals(8, kernel.last().bytes().length);
    assertEquals(4, sensor.constant("SMALL").size());
    sensor.call(kernel, "small");
    assertEquals(8, kernel.last().bytes().length);
    assertEquals(
        IoctlCommand.of("SENSOR_SIZED", io.github.ioctlabi.runtime.Direction.NONE, 0xbe, 16, 0),
        sensor.constant("SIZED"));
    sensor.call(kernel, "sized", point(1, 2));
    assertEquals(8, kernel.last().bytes().length);
  }

  @Test
  void memoryMustHoldTheDataWhateverTheNumberSays() throws Exception {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(8, 8);
      for (String name : List.of("window", "small", "sized", "flags")) {
        sensor.callOnMemory(kernel, name, memory);
        assertEquals(memory.address(), kernel.last().value());
        sensor.thrown(IllegalArgumentException.class, new FakeDevice(), name, memory.asSlice(0, 7));
      }
      for (String name : List.of("window", "small", "flags")) {
        sensor.thrown(IllegalArgumentException.class, new FakeDevice(), name, memory.asReadOnly());
      }
      sensor.callOnMemory(kernel, "sized", memory.asReadOnly());
      sensor.refused(
          IllegalArgumentException.class,
          "SENSOR_WINDOW: the segment has 7 bytes, the command needs 8",
          "window",
          memory.asSlice(0, 7));
      sensor.callOnMemory(kernel, "label", memory);
      memory.fill((byte) 1);
      sensor.refused(
          IllegalArgumentException.class,
          "SENSOR_LABEL: no NUL ends the string in the segment",
          "label",
          memory);
    }
  }

  @Test
  void aStringEndsWithNul() throws Exception {
    sensor.call(kernel, "label", "a longer one than the next");
    sensor.call(kernel, "label", "h\u00e9");
    assertArrayEquals("h\u00e9\0\0\0\0\0".getBytes(StandardCharsets.UTF_8), kernel.last().bytes());
    assertEquals(sensor.constant("LABEL").number(), kernel.last().request());
    sensor.call(kernel, "label", "");
    assertArrayEquals(new byte[8], kernel.last().bytes());
    sensor.refused(IllegalArgumentException.class, "data: NUL at index 1", "label", "a\0b");
    sensor.refused(NullPointerException.class, "data", "label", (Object) null);
  }

  @Test
  void nothingOfAnExistingHeaderCanBeAskedFor() throws Exception {
    Object ioctl = sensor.on(kernel);
    var supports = sensor.type.getMethod("supports", IoctlCommand.class);
    for (IoctlCommand command :
        List.of(
            sensor.constant("PUT"), sensor.constant("WINDOW"), sensor.made("UPDATE_ALL", 0, 1))) {
      assertInstanceOf(
          IllegalArgumentException.class,
          assertThrows(InvocationTargetException.class, () -> supports.invoke(ioctl, command))
              .getCause());
    }
    assertEquals(0, kernel.calls.size());
  }

  @Test
  void javadocHasNothingToSay(@TempDir Path target) {
    sensor.compiled.javadoc(target);
  }
}
