package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.array;
import static io.github.ioctlabi.core.model.Models.byAddress;
import static io.github.ioctlabi.core.model.Models.command;
import static io.github.ioctlabi.core.model.Models.integer;
import static io.github.ioctlabi.core.model.Models.u32;
import static io.github.ioctlabi.core.model.Models.u64;
import static io.github.ioctlabi.core.model.Models.u8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class that makes the calls, compiled and run on a device that notes what it is sent. */
final class IoctlClassTest {
  private static final DataType BYTE_AS_INT = integer(IntegerKind.U8, Carrier.INT);
  private static final DataType BOOLEAN = integer(IntegerKind.U32, Carrier.BOOLEAN);

  /** Commands with data of every type; the argument goes out and comes back. */
  private static final List<DataType> DATA =
      List.of(
          u8(),
          u64(),
          BYTE_AS_INT,
          BOOLEAN,
          integer(IntegerKind.BE32, Carrier.INT),
          integer(IntegerKind.S16, Carrier.LONG),
          new DataType.StructType(Fixtures.POINT),
          new DataType.StructType(Fixtures.NAMED),
          new DataType.EnumType(Fixtures.TINY),
          new DataType.FlagsType(Fixtures.SHORT_MODE),
          new DataType.TextType(12),
          array(u8(), 16),
          array(integer(IntegerKind.BE16, Carrier.SHORT), 3, 2),
          array(BYTE_AS_INT, 2, 3),
          array(BOOLEAN, 3),
          array(new DataType.StructType(Fixtures.POINT), 2),
          array(new DataType.EnumType(Fixtures.STATE), 2),
          array(new DataType.TextType(5), 2));

  @TempDir private static Path directory;

  private static Compiled compiled;
  private static Class<?> type;

  private final FakeDevice device = new FakeDevice();

  @BeforeAll
  static void compile() throws ClassNotFoundException {
    Header header =
        Models.header(
            Fixtures.ENUMS,
            List.of(Fixtures.POINT, Fixtures.NAMED, Fixtures.GAPS),
            Stream.concat(dataCommands(), otherCommands()).toArray(Command[]::new));
    compiled = Compiled.of(directory, header, Map.of());
    type = compiled.type("test.SensorIoctl");
  }

  private static Stream<Command> dataCommands() {
    return Stream.iterate(0, i -> i + 1)
        .limit(DATA.size())
        .map(i ->
            command(
                "both" + i,
                "BOTH" + i,
                Direction.READ_WRITE,
                i,
                byAddress(DATA.get(i), "data", true)));
  }

  private static Stream<Command> otherCommands() {
    return Stream.of(
        command("reset", "RESET", Direction.NONE, 100, new Payload.None()),
        byValue("seekUnsigned", u32(), Optional.empty()),
        byValue("seekSigned", integer(IntegerKind.S32, Carrier.INT), Optional.empty()),
        byValue("seekWide", integer(IntegerKind.U8, Carrier.LONG), Optional.empty()),
        byValue("seekByte", u8(), Optional.of(new Range(0, 0xf0))),
        byValue("stepRaw", u32(), Optional.of(new Range(0, 0xffff_ffffL, 3))),
        byValue(
            "stepSigned", integer(IntegerKind.S8, Carrier.INT), Optional.of(new Range(-16, 16, 8))),
        byValue(
            "stepWide", integer(IntegerKind.U64, Carrier.LONG), Optional.of(new Range(0, -1, 3))),
        byValue("turn", integer(IntegerKind.U8, Carrier.BOOLEAN), Optional.empty()),
        command(
            "get",
            "GET",
            Direction.READ,
            101,
            new Payload.ByAddress(new DataType.StructType(Fixtures.POINT), Optional.empty(), true)),
        command(
            "fill",
            "FILL",
            Direction.READ,
            102,
            new Payload.ByAddress(array(u32(), 4), Optional.empty(), true)),
        command("put", "PUT", Direction.WRITE, 103, byAddress(BYTE_AS_INT, "rate", false)),
        command(
            "gaps",
            "GAPS",
            Direction.READ_WRITE,
            104,
            byAddress(new DataType.StructType(Fixtures.GAPS), "gaps", false)),
        // Names that the generated class uses itself.
        hiding("call"),
        hiding("caller"),
        hiding("result"),
        hiding("device"),
        hiding("segment"),
        hiding("memory"),
        hiding("i"),
        hiding("HIDING_I"),
        hiding("Sensor_PointLayout"),
        hiding("dataCommands", "DATA_COMMANDS"),
        hiding("be32", "BE32"),
        hiding("be16", "BE16"));
  }

  private static Command hiding(String name) {
    return hiding("hiding_" + name, "HIDING_" + name);
  }

  private static Command hiding(String name, String constant) {
    String parameter = name.replace("hiding_", "");
    return command(
        name, constant, Direction.WRITE, 105, byAddress(array(BYTE_AS_INT, 2), parameter, false));
  }

  private static Command byValue(String name, DataType type, Optional<Range> range) {
    return command(
        name,
        name.toUpperCase(java.util.Locale.ROOT),
        Direction.NONE,
        110,
        new Payload.ByValue(
            new Value("position", type, range, io.github.ioctlabi.core.finding.Place.of(""))));
  }

  static Stream<Integer> data() {
    return Stream.iterate(0, i -> i + 1).limit(DATA.size());
  }

  @ParameterizedTest
  @MethodSource("data")
  void whatIsSentComesBack(int index) throws Exception {
    RandomValues values = new RandomValues(compiled, index);
    Object ioctl = on(device);
    Method method = method("both" + index);
    for (int i = 0; i < 50; i++) {
      Object sent = values.value(DATA.get(index), Optional.empty());
      Object back = method.invoke(ioctl, sent);
      assertTrue(RandomValues.same(sent, back), () -> sent + " came back as " + back);
      assertEquals(new Layouts(Abi.NATURAL).size(DATA.get(index)), device.last().bytes().length);
      assertEquals(constant("BOTH" + index).number(), device.last().request());
    }
    assertEquals(50, device.calls.size());
  }

  @ParameterizedTest
  @MethodSource("data")
  void nullIsNotSent(int index) throws Exception {
    Method method = method("both" + index);
    if (method.getParameterTypes()[0].isPrimitive()) {
      return;
    }
    Throwable refusal = refusal(NullPointerException.class, method, (Object) null);
    assertEquals("data", refusal.getMessage());
    assertEquals(0, device.calls.size());
  }

  @Test
  void aResultBeginsAsZeros() throws Exception {
    Object ioctl = on(device);
    method("fill").invoke(ioctl);
    device.writes = memory -> memory.fill((byte) 0x11);
    int[] filled = (int[]) method("fill").invoke(ioctl);
    assertArrayEquals(new byte[16], device.last().bytes());
    assertArrayEquals(new int[] {0x11111111, 0x11111111, 0x11111111, 0x11111111}, filled);
    device.writes = memory -> {};
    assertArrayEquals(new int[4], (int[]) method("fill").invoke(ioctl));
    Object point = method("get").invoke(ioctl);
    assertArrayEquals(new byte[8], device.last().bytes());
    assertEquals(0, point.getClass().getMethod("x").invoke(point));
  }

  @Test
  void nothingOfAnEarlierCallIsSent() throws Exception {
    Object ioctl = on(device);
    device.writes = memory -> memory.fill((byte) 0x77);
    method("fill").invoke(ioctl);
    RandomValues values = new RandomValues(compiled, 8);
    Object gaps = values.record(Fixtures.GAPS, (byte) 0, 0, null, 0L, null, null, (short) 0);
    method("gaps").invoke(ioctl, gaps);
    assertArrayEquals(new byte[56], device.last().bytes());
  }

  @Test
  void valuesAreExtendedAsInC() throws Exception {
    Object ioctl = on(device);
    method("seekUnsigned").invoke(ioctl, -1);
    assertEquals(0xffffffffL, device.last().value());
    method("seekSigned").invoke(ioctl, -1);
    assertEquals(-1L, device.last().value());
    method("seekWide").invoke(ioctl, 255L);
    assertEquals(255L, device.last().value());
    method("seekByte").invoke(ioctl, (byte) 0xf0);
    assertEquals(0xf0L, device.last().value());
    method("stepRaw").invoke(ioctl, -1);
    assertEquals(0xffffffffL, device.last().value());
    method("stepSigned").invoke(ioctl, -8);
    assertEquals(-8L, device.last().value());
    method("stepWide").invoke(ioctl, -1L);
    assertEquals(-1L, device.last().value());
    method("turn").invoke(ioctl, true);
    assertEquals(1L, device.last().value());
    method("turn").invoke(ioctl, false);
    assertEquals(0L, device.last().value());
    method("reset").invoke(ioctl);
    assertEquals(10, device.calls.size());
  }

  @Test
  void aValueOutOfRangeIsNotSent() throws Exception {
    assertEquals(
        "position: 256 is not in 0..255",
        refusal(IllegalArgumentException.class, method("seekWide"), 256L).getMessage());
    assertEquals(
        "position: 241 is not in 0..240",
        refusal(IllegalArgumentException.class, method("seekByte"), (byte) 0xf1).getMessage());
    assertEquals(
        "position: 4294967294 is no multiple of 3",
        refusal(IllegalArgumentException.class, method("stepRaw"), -2).getMessage());
    assertEquals(
        "position: -9 is no multiple of 8",
        refusal(IllegalArgumentException.class, method("stepSigned"), -9).getMessage());
    assertEquals(
        "position: 24 is not in -16..16",
        refusal(IllegalArgumentException.class, method("stepSigned"), 24).getMessage());
    assertEquals(
        "position: 18446744073709551614 is no multiple of 3",
        refusal(IllegalArgumentException.class, method("stepWide"), -2L).getMessage());
    assertEquals(
        "rate: -1 is not in 0..255",
        refusal(IllegalArgumentException.class, method("put"), -1).getMessage());
    assertEquals(
        "data[1][2]: 256 is not in 0..255",
        refusal(
                IllegalArgumentException.class,
                method("both13"),
                (Object) new int[][] {{1, 2, 3}, {4, 5, 256}})
            .getMessage());
    Object far = new RandomValues(compiled, 9).record(Fixtures.POINT, -1, (short) 0);
    assertEquals(
        "Point.x: 4294967295 is not in 0..2415919104",
        refusal(IllegalArgumentException.class, method("both6"), far).getMessage());
    assertEquals(0, device.calls.size());
  }

  @Test
  void refusalsOfTheKernelAreExceptions() throws Exception {
    device.result = -Errno.EINVAL.number();
    IoctlException refused = (IoctlException) refusal(IoctlException.class, method("put"), 1);
    assertEquals(Errno.EINVAL, refused.error());
    assertEquals(constant("PUT"), refused.command());
  }

  @Test
  void parametersMayBeCalledAsTheyLike() throws Exception {
    Object ioctl = on(device);
    int calls = 0;
    for (Command command : otherCommands().toList()) {
      if (command.nr() == 105) {
        method(command.javaName()).invoke(ioctl, (Object) new int[] {3, 4});
        assertArrayEquals(new byte[] {3, 4}, device.last().bytes());
        assertEquals(++calls, device.calls.size());
      }
    }
    assertTrue(calls > 5);
  }

  @Test
  void theOverloadOnMemoryCopiesNothing() throws Exception {
    Object ioctl = on(device);
    device.result = 5;
    device.writes = memory -> memory.set(java.lang.foreign.ValueLayout.JAVA_INT, 0, 99);
    Method method = type.getMethod("get", MemorySegment.class);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(8, 8);
      assertEquals(5, method.invoke(ioctl, memory));
      assertEquals(99, memory.get(java.lang.foreign.ValueLayout.JAVA_INT, 0));
    }
    assertEquals(constant("GET").number(), device.last().request());
  }

  @Test
  void dataCommandsAloneCanBeAskedFor() throws Exception {
    Object ioctl = on(device);
    Method supports = type.getMethod("supports", IoctlCommand.class);
    device.result = -Errno.EFAULT.number();
    assertEquals(true, supports.invoke(ioctl, constant("PUT")));
    device.result = -Errno.ENOTTY.number();
    assertEquals(false, supports.invoke(ioctl, constant("GET")));
    for (String other : List.of("RESET", "SEEKBYTE")) {
      refusal(IllegalArgumentException.class, supports, constant(other));
    }
    assertEquals(2, device.calls.size());
  }

  @Test
  void anAttemptGivesTheKernelsAnswer() throws Exception {
    Object ioctl = on(device);
    Method attempt = type.getMethod("attempt", IoctlCommand.class, MemorySegment.class);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment memory = arena.allocate(8, 8);
      device.result = -Errno.EBUSY.number();
      assertEquals(device.result, attempt.invoke(ioctl, constant("GET"), memory));
      assertEquals(constant("GET").number(), device.last().request());
      refusal(IllegalArgumentException.class, attempt, constant("GET"), memory.asReadOnly());
      refusal(IllegalArgumentException.class, attempt, constant("RESET"), memory);
    }
    assertEquals(1, device.calls.size());
  }

  @Test
  void closeEndsTheWrapperAlone() throws Exception {
    Object ioctl = on(device);
    ((AutoCloseable) ioctl).close();
    ((AutoCloseable) ioctl).close();
    assertFalse(device.closed);
    InvocationTargetException thrown =
        assertThrows(InvocationTargetException.class, () -> method("reset").invoke(ioctl));
    assertEquals(IllegalStateException.class, thrown.getCause().getClass());
  }

  @Test
  void theOriginsAreTheInterfaceAndItsStructs() {
    Header sensor = Models.sensor();
    List<String> origins =
        new JavaOutput().files(sensor).getFirst().origins().stream().map(Object::toString).toList();
    assertEquals(List.of("Sensor", "Config", "Status", "Packet"), origins);
  }

  @Test
  void javadocHasNothingToSay(@TempDir Path target) {
    compiled.javadoc(target);
  }

  private static Object on(Device device) throws ReflectiveOperationException {
    return type.getMethod("on", Device.class).invoke(null, device);
  }

  private static IoctlCommand constant(String name) throws ReflectiveOperationException {
    return (IoctlCommand) type.getField(name).get(null);
  }

  private static Method method(String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .filter(method ->
            method.getParameterCount() == 0 || method.getParameterTypes()[0] != MemorySegment.class)
        .filter(method -> !method.isBridge())
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private Throwable refusal(Class<? extends Throwable> kind, Method method, Object... arguments)
      throws Exception {
    Object ioctl = on(device);
    InvocationTargetException thrown =
        assertThrows(InvocationTargetException.class, () -> method.invoke(ioctl, arguments));
    assertEquals(kind, thrown.getCause().getClass(), thrown.getCause().toString());
    return thrown.getCause();
  }
}
