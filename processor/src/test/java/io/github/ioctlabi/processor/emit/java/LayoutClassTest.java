package io.github.ioctlabi.processor.emit.java;

import static io.github.ioctlabi.core.model.Models.command;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.processor.emit.java.values.Accessors;
import io.github.ioctlabi.runtime.Flags;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
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

/** The layout classes, compiled and run. */
final class LayoutClassTest {
  private static final List<StructDeclaration> STRUCTS =
      List.of(
          Fixtures.INTEGERS,
          Fixtures.NAMED,
          Fixtures.POINT,
          Fixtures.ARRAYS,
          Fixtures.NAMES,
          Fixtures.GAPS,
          Fixtures.BOUNDS);

  private static final int VALUES = 100;

  @TempDir private static Path directory;

  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    Header header =
        Models.header(
            Fixtures.ENUMS,
            STRUCTS,
            command("reset", "RESET", Direction.NONE, 1, new Payload.None()));
    compiled = Compiled.of(directory, header, Map.of());
  }

  static Stream<StructDeclaration> structs() {
    return STRUCTS.stream();
  }

  @ParameterizedTest
  @MethodSource("structs")
  void whatIsWrittenIsRead(StructDeclaration struct) throws Exception {
    RandomValues values = new RandomValues(compiled, 1);
    int size = (int) size(struct);
    for (int i = 0; i < VALUES; i++) {
      Object value = values.record(struct);
      MemorySegment heap = MemorySegment.ofArray(new byte[size + 3]);
      write(struct, value, heap, 3);
      Object read = read(struct, heap, 3);
      if (!struct.equals(Fixtures.GAPS)) {
        assertTrue(RandomValues.same(value, read), () -> value + " came back as " + read);
      }
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment odd = arena.allocate(size + 9L, 8).asSlice(1);
        odd.fill((byte) 0xff);
        write(struct, value, odd, 4);
        assertArrayEquals(
            heap.asSlice(3, size).toArray(ValueLayout.JAVA_BYTE),
            odd.asSlice(4, size).toArray(ValueLayout.JAVA_BYTE),
            "bytes that nothing was written to");
        assertEquals(-1, odd.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
        assertEquals(-1, odd.get(ValueLayout.JAVA_INT_UNALIGNED, size + 4));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void theLayoutIsThatOfC(StructDeclaration struct) throws Exception {
    var expected = new Layouts(Abi.NATURAL).of(struct);
    StructLayout layout = (StructLayout) layoutClass(struct).getField("LAYOUT").get(null);
    assertEquals(expected.size(), layout.byteSize());
    assertEquals(expected.size(), size(struct));
    assertEquals(expected.alignment(), layout.byteAlignment());
    assertEquals(Optional.of(struct.cName()), layout.name());
    for (Member member : struct.members()) {
      assertEquals(
          expected.offsetOf(member),
          layout.byteOffset(PathElement.groupElement(member.cName())),
          member.cName());
    }
  }

  @Test
  void paddingHasItsNameAndHolesHaveNone() throws Exception {
    StructLayout layout = (StructLayout) layoutClass(Fixtures.GAPS).getField("LAYOUT").get(null);
    assertEquals(8, layout.byteOffset(PathElement.groupElement("__pad0")));
    assertEquals(
        List.of("a", "", "b", "__pad0", "", "reserved", "c", "out", "state", "d", ""),
        layout.memberLayouts().stream().map(member -> member.name().orElse("")).toList());
  }

  @ParameterizedTest
  @MethodSource("structs")
  void accessorsReachTheMember(StructDeclaration struct) throws Exception {
    RandomValues values = new RandomValues(compiled, 2);
    for (int i = 0; i < VALUES; i++) {
      MemorySegment segment = MemorySegment.ofArray(new byte[(int) size(struct)]);
      write(struct, values.record(struct), segment, 0);
      for (Member member : struct.members()) {
        if (!Accessors.isScalar(member.type())) {
          continue;
        }
        boolean taken = List.of("read", "write").contains(member.javaName());
        String name = taken ? member.javaName() + "_" : member.javaName();
        Object value = values.value(member.type(), member.range());
        Class<?> type = layoutClass(struct);
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(name) && method.getParameterCount() == 2)
            .filter(method -> method.getReturnType() == void.class)
            .findFirst()
            .orElseThrow(() -> new AssertionError(name))
            .invoke(null, segment, value);
        Object got = type.getMethod(name, MemorySegment.class).invoke(null, segment);
        assertEquals(value, got, name);
        Object record = read(struct, segment, 0);
        var accessor = record.getClass().getDeclaredMethod(member.javaName());
        assertEquals(value, accessor.invoke(record), name);
      }
    }
  }

  @Test
  void whatNobodySendsIsZeroEvenIfItIsNull() throws Exception {
    RandomValues values = new RandomValues(compiled, 3);
    Object record = values.record(Fixtures.GAPS, (byte) -1, -1, null, -1L, null, null, (short) -1);
    MemorySegment segment = MemorySegment.ofArray(new byte[(int) size(Fixtures.GAPS)]);
    segment.fill((byte) 0x55);
    write(Fixtures.GAPS, record, segment, 0);
    byte[] expected = new byte[56];
    expected[0] = -1;
    Arrays.fill(expected, 4, 8, (byte) -1);
    Arrays.fill(expected, 32, 40, (byte) -1);
    Arrays.fill(expected, 52, 54, (byte) -1);
    assertArrayEquals(expected, segment.toArray(ValueLayout.JAVA_BYTE));
  }

  @Test
  void reservedMembersAreReadAsFound() throws Exception {
    MemorySegment segment = MemorySegment.ofArray(new byte[(int) size(Fixtures.GAPS)]);
    segment.set(ValueLayout.JAVA_INT_UNALIGNED, 16, 77);
    Object record = read(Fixtures.GAPS, segment, 0);
    int[] reserved = (int[]) record.getClass().getMethod("reserved").invoke(record);
    assertArrayEquals(new int[] {0, 77, 0, 0, 0}, reserved);
  }

  @Test
  void anyOtherNumberThanZeroIsTrue() throws Exception {
    MemorySegment segment = MemorySegment.ofArray(new byte[(int) size(Fixtures.ARRAYS)]);
    Object record = read(Fixtures.ARRAYS, segment, 0);
    assertArrayEquals(new boolean[5], (boolean[]) record.getClass().getMethod("on").invoke(record));
    segment.fill((byte) 0x80);
    for (Member member : Fixtures.ARRAYS.members()) {
      if (member.javaName().equals("states")) {
        long offset = new Layouts(Abi.NATURAL).of(Fixtures.ARRAYS).offsetOf(member);
        segment.asSlice(offset, 12).fill((byte) 0);
      }
    }
    Object full = read(Fixtures.ARRAYS, segment, 0);
    assertArrayEquals(
        new boolean[] {true, true, true, true, true},
        (boolean[]) full.getClass().getMethod("on").invoke(full));
  }

  @Test
  void aNumberWithoutANameIsOtherOrRefused() throws Exception {
    MemorySegment segment = MemorySegment.ofArray(new byte[(int) size(Fixtures.NAMED)]);
    Class<?> type = layoutClass(Fixtures.NAMED);
    segment.set(ValueLayout.JAVA_INT_UNALIGNED, 0, -1);
    assertRefused(
        IllegalStateException.class,
        "Named.state: no constant has the value 4294967295",
        () -> type.getMethod("state", MemorySegment.class).invoke(null, segment));
    segment.set(ValueLayout.JAVA_BYTE, 4, (byte) 0x80);
    assertRefused(
        IllegalStateException.class,
        "Named.tiny: no constant has the value 128",
        () -> type.getMethod("tiny", MemorySegment.class).invoke(null, segment));
    assertRefused(
        IllegalStateException.class,
        "Named.wide: no constant has the value 0",
        () -> type.getMethod("wide", MemorySegment.class).invoke(null, segment));
    Object open = type.getMethod("open", MemorySegment.class).invoke(null, segment);
    assertEquals("UNKNOWN", open.toString());
    Object wideOpen = type.getMethod("wideOpen", MemorySegment.class).invoke(null, segment);
    assertEquals("UNKNOWN", wideOpen.toString());
  }

  @ParameterizedTest
  @MethodSource("structs")
  void aSegmentThatIsTooSmallIsRefusedAndWhatIsBesideItLeftAlone(StructDeclaration struct)
      throws Exception {
    Object value = new RandomValues(compiled, 4).record(struct);
    int size = (int) size(struct);
    MemorySegment whole = MemorySegment.ofArray(new byte[2 * size]);
    for (int small = 0; small < size; small++) {
      write(struct, value, whole, 0);
      whole.asSlice(size).fill((byte) 0x5a);
      MemorySegment beside = whole.asSlice(small);
      byte[] before = beside.toArray(ValueLayout.JAVA_BYTE);
      MemorySegment memory = whole.asSlice(0, small);
      assertThrows(IndexOutOfBoundsException.class, () -> read(struct, memory, 0));
      assertThrows(IndexOutOfBoundsException.class, () -> write(struct, value, memory, 0));
      assertArrayEquals(before, beside.toArray(ValueLayout.JAVA_BYTE));
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void anOffsetOutsideIsRefused(StructDeclaration struct) throws Exception {
    Object value = new RandomValues(compiled, 4).record(struct);
    long size = size(struct);
    MemorySegment memory = MemorySegment.ofArray(new byte[(int) size + 8]);
    write(struct, value, memory, 0);
    for (long offset : new long[] {-1, -size, 9, Long.MIN_VALUE, Long.MAX_VALUE, 3 - size}) {
      assertThrows(IndexOutOfBoundsException.class, () -> read(struct, memory, offset));
      assertThrows(IndexOutOfBoundsException.class, () -> write(struct, value, memory, offset));
      write(struct, value, memory, 0);
    }
  }

  /** A component, a value that it cannot have, and what the refusal says. */
  static Stream<Refusal> refusals() throws ReflectiveOperationException {
    RandomValues values = new RandomValues(compiled, 5);
    Object point = values.record(Fixtures.POINT, 1, (short) 1);
    Object far = values.record(Fixtures.POINT, 0x90000001, (short) 1);
    Class<?> pointType = point.getClass();
    Object[] points = (Object[]) java.lang.reflect.Array.newInstance(pointType, 3);
    points[0] = point;
    points[1] = point;
    Object[] farPoints = points.clone();
    farPoints[2] = far;
    Object[] opens = (Object[]) values.type(Fixtures.OPEN.javaName()).getEnumConstants();
    Object unknown = opens[2];
    Object[] open2 = Arrays.copyOf(opens, 2);
    open2[1] = unknown;
    return Stream.of(
        new Refusal("rate", 0, "Bounds.rate: 0 is not in 1..48000"),
        new Refusal("rate", -1, "Bounds.rate: 4294967295 is not in 1..48000"),
        new Refusal("signed", -6, "Bounds.signed: -6 is not in -5..5"),
        new Refusal("top", 4L, "Bounds.top: 4 is not in 5..18446744073709551614"),
        new Refusal(
            "top", -1L, "Bounds.top: 18446744073709551615 is not in 5..18446744073709551614"),
        new Refusal("tiny", (byte) 251, "Bounds.tiny: 251 is not in 200..250"),
        new Refusal("wide", 21L, "Bounds.wide: 21 is not in 10..20"),
        new Refusal("u8", 256, "Bounds.u8: 256 is not in 0..255"),
        new Refusal("u8", -1, "Bounds.u8: -1 is not in 0..255"),
        new Refusal("s16", 32768, "Bounds.s16: 32768 is not in -32768..32767"),
        new Refusal("u32", 1L << 32, "Bounds.u32: 4294967296 is not in 0..4294967295"),
        new Refusal("levels", null, "Bounds.levels"),
        new Refusal("levels", new short[3][3], "Bounds.levels: length 3, expected 2"),
        new Refusal("levels", new short[][] {{1, 2, 3}, null}, "Bounds.levels[1]"),
        new Refusal(
            "levels", new short[][] {{1, 2, 3}, {1}}, "Bounds.levels[1]: length 1, expected 3"),
        new Refusal(
            "levels",
            new short[][] {{1, 2, 3}, {1, 2, 256}},
            "Bounds.levels[1][2]: 256 is not in 0..255"),
        new Refusal("mode", null, "Bounds.mode"),
        new Refusal("open", null, "Bounds.open"),
        new Refusal("open", unknown, "Bounds.open: UNKNOWN"),
        new Refusal("opens", open2, "Bounds.opens[1]: UNKNOWN"),
        new Refusal("name", null, "Bounds.name"),
        new Refusal(
            "name",
            "four",
            "Bounds.name: 4 bytes of UTF-8, at most 3 fit; to send back what the kernel filled to"
                + " its end, or with bytes that are no UTF-8, declare it as @Length(4) byte[], or"
                + " call with a MemorySegment"),
        new Refusal(
            "name",
            "\u20acx",
            "Bounds.name: 4 bytes of UTF-8, at most 3 fit; to send back what the kernel filled to"
                + " its end, or with bytes that are no UTF-8, declare it as @Length(4) byte[], or"
                + " call with a MemorySegment"),
        new Refusal("names", new String[] {"a", null}, "Bounds.names[1]"),
        new Refusal(
            "names",
            new String[] {"a", "four"},
            "Bounds.names[1]: 4 bytes of UTF-8, at most 3 fit; to send back what the kernel filled"
                + " to its end, or with bytes that are no UTF-8, declare it as @Length(4) byte[],"
                + " or call with a MemorySegment"),
        new Refusal("point", null, "Bounds.point"),
        new Refusal("point", far, "Point.x: 2415919105 is not in 0..2415919104"),
        new Refusal("points", points, "Bounds.points[2]"),
        new Refusal("points", farPoints, "Point.x: 2415919105 is not in 0..2415919104"));
  }

  record Refusal(String component, Object value, String message) {}

  @ParameterizedTest
  @MethodSource("refusals")
  void aValueThatDoesNotFitIsRefused(Refusal refusal) throws Exception {
    StructDeclaration struct = Fixtures.BOUNDS;
    RandomValues values = new RandomValues(compiled, 6);
    Object[] components = new Object[struct.members().size()];
    for (int i = 0; i < components.length; i++) {
      Member member = struct.members().get(i);
      components[i] =
          member.javaName().equals(refusal.component())
              ? refusal.value()
              : values.value(member.type(), member.range());
    }
    Object record = values.record(struct, components);
    int size = (int) size(struct);
    MemorySegment segment = MemorySegment.ofArray(new byte[size + 16]);
    boolean missing = !refusal.message().contains(": ");
    assertRefused(
        missing ? NullPointerException.class : IllegalArgumentException.class,
        refusal.message(),
        () -> write(struct, record, segment, 8));
    segment.asSlice(8, size).fill((byte) 0);
    assertArrayEquals(
        new byte[size + 16],
        segment.toArray(ValueLayout.JAVA_BYTE),
        "a refused value touches nothing beside the struct");
  }

  @Test
  void flagsBeyondTheirIntegerAreRefused() throws Exception {
    MemorySegment segment = MemorySegment.ofArray(new byte[(int) size(Fixtures.NAMED)]);
    Object longMode =
        new RandomValues(compiled, 7).type(Fixtures.LONG_MODE.javaName()).getEnumConstants()[1];
    Flags<?> wide = flags(longMode);
    assertRefused(
        IllegalArgumentException.class,
        "Named.mode: -9223372036854775808 is not in 0..4294967295",
        () ->
            layoutClass(Fixtures.NAMED)
                .getMethod("mode", MemorySegment.class, Flags.class)
                .invoke(null, segment, wide));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Flags<?> flags(Object constant) {
    return Flags.ofBits((Class) constant.getClass(), Long.MIN_VALUE);
  }

  @Test
  void noStructIsANullPointerException() {
    assertRefused(
        NullPointerException.class,
        "Point",
        () -> write(Fixtures.POINT, null, MemorySegment.ofArray(new byte[8]), 0));
  }

  @Test
  void javadocHasNothingToSay(@TempDir Path target) {
    compiled.javadoc(target);
  }

  private interface Action {
    void run() throws Exception;
  }

  private static void assertRefused(
      Class<? extends RuntimeException> kind, String message, Action action) {
    Throwable refusal =
        assertThrows(
            kind,
            () -> {
              try {
                action.run();
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    assertTrue(
        refusal.getMessage().startsWith(message),
        () -> refusal.getMessage() + " does not begin with " + message);
  }

  private static Class<?> layoutClass(StructDeclaration struct) throws ClassNotFoundException {
    return compiled.type(struct.layoutClass().qualified());
  }

  private static long size(StructDeclaration struct) throws ReflectiveOperationException {
    return layoutClass(struct).getField("SIZE").getLong(null);
  }

  private static void write(
      StructDeclaration struct, Object value, MemorySegment segment, long offset) throws Exception {
    try {
      Compiled.method(layoutClass(struct), "write", 3).invoke(null, value, segment, offset);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  private static Object read(StructDeclaration struct, MemorySegment segment, long offset)
      throws Exception {
    try {
      return layoutClass(struct)
          .getMethod("read", MemorySegment.class, long.class)
          .invoke(null, segment, offset);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
