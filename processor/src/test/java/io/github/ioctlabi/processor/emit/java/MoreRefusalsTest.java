package io.github.ioctlabi.processor.emit.java;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.runtime.CallScope;
import io.github.ioctlabi.runtime.Overlay;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the layout classes refuse, and what they do not believe. */
final class MoreRefusalsTest {
  @TempDir private static Path directory;

  private static Compiled compiled;
  private static LayoutCalls calls;
  private static RandomValues values;

  @BeforeAll
  static void compile() {
    compiled = Compiled.of(directory, MoreFixtures.header(), Map.of());
    calls = new LayoutCalls(compiled);
    values = new RandomValues(compiled, 5);
  }

  /** A member of a union. */
  private static Object member(String union, String name, Object value) throws Exception {
    JavaName type = new JavaName("test", List.of("Sensor", union, name));
    return values.type(type).getConstructors()[0].newInstance(value);
  }

  /** A record that can be written but for one component. */
  private static Object with(StructDeclaration struct, String component, Object value)
      throws Exception {
    Object[] components = new RandomMembers(values, struct).components();
    for (int i = 0; i < components.length; i++) {
      if (struct.members().get(i).javaName().equals(component)) {
        components[i] = value;
      }
    }
    return values.record(struct, components);
  }

  /**
   * No write lets it pass, and none reaches beyond the struct, which is smaller than 1024 bytes.
   */
  private static void assertRefused(
      Class<? extends Exception> kind, String message, StructDeclaration struct, Object value) {
    MemorySegment memory = MemorySegment.ofArray(new byte[2048]);
    MemorySegment behind = memory.asSlice(1024);
    behind.fill((byte) 0x55);
    byte[] before = behind.toArray(ValueLayout.JAVA_BYTE);
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      for (Action action :
          List.<Action>of(
              () -> calls.write(struct, value, memory, 0),
              () -> calls.write(struct, value, memory, 0, scope))) {
        Exception refusal = assertThrows(kind, action::run);
        assertTrue(
            refusal.getMessage().startsWith(message),
            () -> refusal.getMessage() + " does not begin with " + message);
      }
    }
    assertArrayEquals(before, behind.toArray(ValueLayout.JAVA_BYTE));
  }

  private interface Action {
    void run() throws Exception;
  }

  @Test
  void timesThatDoNotFit() throws Exception {
    StructDeclaration times = MoreFixtures.TIMES;
    Duration minus = Duration.ofNanos(-1);
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    assertRefused(illegal, "Times.left: PT-0.000000001S", times, with(times, "left", minus));
    assertRefused(illegal, "Times.at: 1969", times, with(times, "at", Instant.ofEpochMilli(-1)));
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    assertRefused(illegal, "Times.drift: ", times, with(times, "drift", endless));
    Duration[] laps = {Duration.ZERO, null};
    assertRefused(NullPointerException.class, "Times.laps[1]", times, with(times, "laps", laps));
    assertRefused(NullPointerException.class, "Times.left", times, with(times, "left", null));
  }

  @Test
  void aTimespecThatIsNotNormalised() throws Exception {
    MemorySegment memory = MemorySegment.ofArray(new byte[200]);
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, 40, 1_000_000_000);
    IllegalStateException refusal =
        assertThrows(IllegalStateException.class, () -> calls.read(MoreFixtures.TIMES, memory, 0));
    assertTrue(refusal.getMessage().startsWith("Times.timeout: "), refusal.getMessage());
  }

  @Test
  void tagsThatSelectSomethingElse() throws Exception {
    StructDeclaration choices = MoreFixtures.CHOICES;
    Object kind = values.constant(MoreFixtures.KIND, "FULL");
    Object bare = member("Choice", "Bare", 1);
    Object[] components = new RandomMembers(values, choices).components();
    components[0] = bare;
    components[1] = kind;
    assertRefused(
        IllegalArgumentException.class,
        "Choices.early: the tag 4294967280 does not select Bare",
        choices,
        values.record(choices, components));
    components[1] = null;
    assertRefused(
        NullPointerException.class, "Choices.kind", choices, values.record(choices, components));
    assertRefused(
        NullPointerException.class, "Choices.early", choices, with(choices, "early", null));
    components = new RandomMembers(values, choices).components();
    components[2] = 1;
    components[3] = member("OpenChoice", "Raw", new byte[8]);
    assertRefused(
        IllegalArgumentException.class,
        "Choices.late: the tag 1 does not select Raw",
        choices,
        values.record(choices, components));
    components[2] = -1;
    components[3] = member("OpenChoice", "Raw", new byte[7]);
    assertRefused(
        IllegalArgumentException.class,
        "Raw.raw: length 7, expected 8",
        choices,
        values.record(choices, components));
    assertRefused(
        IllegalArgumentException.class,
        "Choices.loose: length 3, expected 8",
        choices,
        with(choices, "loose", Overlay.ofBytes(new byte[3], (_, _) -> null)));
    assertRefused(
        IllegalArgumentException.class,
        "Text.text: 6 bytes",
        choices,
        with(choices, "loose", Overlay.of(member("Loose", "Text", "sixsix"))));
  }

  @Test
  void aTagThatSelectsNothing() throws Exception {
    MemorySegment memory = MemorySegment.ofArray(new byte[24]);
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class, () -> calls.read(MoreFixtures.REFERENCES, memory, 0));
    assertEquals("References.what: no member has the tag 0", refusal.getMessage().strip());
  }

  @Test
  void bytesBehindAMemberAreZeroAndAnOverlayKeepsThemAll() throws Exception {
    StructDeclaration choices = MoreFixtures.CHOICES;
    Object[] components = new RandomMembers(values, choices).components();
    components[0] = member("Choice", "Bare", 0xffff);
    components[1] = values.constant(MoreFixtures.KIND, "BARE");
    components[4] = Overlay.ofBytes(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, (_, _) -> null);
    MemorySegment memory = MemorySegment.ofArray(new byte[40]);
    memory.fill((byte) -1);
    calls.write(choices, values.record(choices, components), memory, 0);
    byte[] union = new byte[16];
    union[0] = -1;
    union[1] = -1;
    assertArrayEquals(union, memory.asSlice(0, 16).toArray(ValueLayout.JAVA_BYTE));
    Object read = calls.read(choices, memory, 0);
    Overlay<?> loose = (Overlay<?>) component(read, "loose");
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, loose.bytes());
  }

  @Test
  void countsThatDoNotMatch() throws Exception {
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    StructDeclaration tail = MoreFixtures.TAIL;
    Object points = values.elements(struct(MoreFixtures.POINT), 3);
    assertRefused(
        illegal, "Tail.count: 2, but Tail.points needs 3", tail, values.record(tail, 2, 0, points));
    Object many = values.elements(struct(MoreFixtures.POINT), 101);
    assertRefused(
        illegal, "Tail.points: length 101, at most 100", tail, values.record(tail, 101, 0, many));
    StructDeclaration words = MoreFixtures.WORDS;
    assertRefused(
        illegal,
        "Words.bytes: 2, but Words.words needs 4",
        words,
        values.record(words, 2, new short[2]));
    StructDeclaration early = MoreFixtures.EARLY_TAIL;
    assertRefused(
        illegal,
        "EarlyTail.bytes: 2, but EarlyTail.data needs 18",
        early,
        values.record(early, 2L, (byte) 0, new byte[2]));
    StructDeclaration pointers = MoreFixtures.POINTERS;
    Object[] components = new RandomMembers(values, pointers).components();
    components[2] = (short) 3;
    components[4] = new int[2];
    assertRefused(
        illegal,
        "Pointers.count: 3, but Pointers.words needs 2",
        pointers,
        values.record(pointers, components));
    components[2] = (short) 17;
    components[4] = new int[17];
    assertRefused(
        illegal,
        "Pointers.words: length 17, at most 16",
        pointers,
        values.record(pointers, components));
    Object nested = values.record(tail, 3, 0, points);
    StructDeclaration within = MoreFixtures.NESTED_TAIL;
    assertRefused(
        illegal,
        "NestedTail.tail.points: length 3, at most 0",
        within,
        with(within, "tail", nested));
  }

  private static DataType struct(StructDeclaration struct) {
    return new DataType.StructType(struct);
  }

  @Test
  void memoryThatCannotBePointedTo() throws Exception {
    StructDeclaration references = MoreFixtures.REFERENCES;
    MemorySegment closed;
    try (Arena arena = Arena.ofConfined()) {
      closed = arena.allocate(8);
    }
    MemorySegment heap = MemorySegment.ofArray(new byte[8]);
    assertRefused(
        IllegalArgumentException.class, "Memory.data", references, reference("Memory", heap));
    assertRefused(
        IllegalStateException.class, "Memory.data", references, reference("Memory", closed));
    StructDeclaration pointers = MoreFixtures.POINTERS;
    Object[] components = new RandomMembers(values, pointers).components();
    components[0] = Arena.global().allocate(8);
    components[1] = 9;
    assertRefused(
        IllegalArgumentException.class,
        "Pointers.length: 9 is not in 0..8",
        pointers,
        values.record(pointers, components));
  }

  private static Object reference(String member, Object value) throws Exception {
    int type = List.of("Memory", "File", "Table").indexOf(member) + 1;
    return values.record(
        MoreFixtures.REFERENCES,
        type,
        member("Reference", member, value),
        Overlay.of(member("LooseReference", "Number", 5)));
  }

  @Test
  void withoutAScopeThereIsNoMemoryForArrays() throws Exception {
    MemorySegment memory = MemorySegment.ofArray(new byte[24]);
    Object table = reference("Table", new int[] {1, 2});
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> calls.write(MoreFixtures.REFERENCES, table, memory, 0));
    assertTrue(refusal.getMessage().startsWith("Table.words: "), refusal.getMessage());
    calls.write(MoreFixtures.REFERENCES, reference("Table", null), memory, 0);
    Object read = calls.read(MoreFixtures.REFERENCES, memory, 0);
    assertNull(component(component(read, "what"), "words"));
  }

  @Test
  void addressesThatNobodyKnows() throws Exception {
    MemorySegment memory = MemorySegment.ofArray(new byte[24]);
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, (short) 3);
    memory.set(ValueLayout.JAVA_LONG_UNALIGNED, 8, 0x1234);
    IllegalStateException refusal =
        assertThrows(
            IllegalStateException.class, () -> calls.read(MoreFixtures.REFERENCES, memory, 0));
    assertTrue(refusal.getMessage().startsWith("Table.words: "), refusal.getMessage());
    memory.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, (short) 1);
    Object read = calls.read(MoreFixtures.REFERENCES, memory, 0);
    MemorySegment data = (MemorySegment) component(component(read, "what"), "data");
    assertEquals(0x1234, data.address());
    assertEquals(0, data.byteSize());
  }

  @Test
  void theKernelsCountsAreClamped() throws Exception {
    StructDeclaration tail = MoreFixtures.TAIL;
    MemorySegment memory = MemorySegment.ofArray(new byte[8 + 3 * 8 + 5]);
    int[][] cases = {{3, 2, 2}, {2, 9, 2}, {-1, -1, 3}, {0, 7, 0}, {9, 3, 3}};
    for (int[] each : cases) {
      memory.set(ValueLayout.JAVA_INT_UNALIGNED, 0, each[0]);
      memory.set(ValueLayout.JAVA_INT_UNALIGNED, 4, each[1]);
      assertEquals(each[2], Array.getLength(component(calls.read(tail, memory, 0), "points")));
    }
    MemorySegment words = MemorySegment.ofArray(new byte[10]);
    int[][] bytes = {{4, 2}, {5, 2}, {-4, 0}, {Integer.MAX_VALUE, 3}};
    for (int[] each : bytes) {
      words.set(ValueLayout.JAVA_INT_UNALIGNED, 0, each[0]);
      Object read = calls.read(MoreFixtures.WORDS, words, 0);
      assertEquals(each[1], Array.getLength(component(read, "words")));
    }
    MemorySegment early = MemorySegment.ofArray(new byte[19]);
    long[][] whole = {{18, 2}, {15, 0}, {-1, 0}, {1000, 3}};
    for (long[] each : whole) {
      early.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, each[0]);
      Object read = calls.read(MoreFixtures.EARLY_TAIL, early, 0);
      assertEquals(each[1], Array.getLength(component(read, "data")));
    }
  }

  @Test
  void theKernelFillsPointedToMemory() throws Exception {
    StructDeclaration out = MoreFixtures.OUT_POINTERS;
    Object value =
        values.record(out, 3, 8, values.elements(struct(MoreFixtures.POINT), 3), new int[] {7, 8});
    try (Arena arena = Arena.ofConfined();
        CallScope scope = CallScope.in(arena)) {
      MemorySegment memory = arena.allocate(calls.size(out, value), 8);
      calls.write(out, value, memory, 0, scope);
      int[] words = (int[]) component(calls.read(out, memory, 0, scope), "words");
      assertArrayEquals(new int[2], words, "what only the kernel fills is not sent");
      MemorySegment block = scope.block("words", memory.get(ValueLayout.JAVA_LONG_UNALIGNED, 24));
      block.set(ValueLayout.JAVA_INT_UNALIGNED, 0, 99);
      memory.set(ValueLayout.JAVA_INT_UNALIGNED, 0, 2);
      memory.set(ValueLayout.JAVA_INT_UNALIGNED, 4, -1);
      Object read = calls.read(out, memory, 0, scope);
      assertArrayEquals(new int[] {99, 0}, (int[]) component(read, "words"));
      assertEquals(2, Array.getLength(component(read, "points")));
      memory.set(ValueLayout.JAVA_INT_UNALIGNED, 0, -1);
      assertEquals(0, Array.getLength(component(calls.read(out, memory, 0, scope), "points")));
    }
  }

  @Test
  void roomForTheKernelIsSentAsZero() throws Exception {
    StructDeclaration out = MoreFixtures.OUT_TAIL;
    MemorySegment memory = MemorySegment.ofArray(new byte[8]);
    memory.fill((byte) -1);
    calls.write(out, values.record(out, 3, new byte[] {1, 2, 3}), memory, 0);
    assertArrayEquals(new byte[] {3, 0, 0, 0, 0, 0, 0, -1}, memory.toArray(ValueLayout.JAVA_BYTE));
    calls.write(out, values.record(out, 0, null), memory, 4);
    assertEquals(0, memory.get(ValueLayout.JAVA_INT_UNALIGNED, 4));
    MemorySegment small = memory.asSlice(0, 6);
    Object three = values.record(out, 3, new byte[3]);
    assertThrows(IndexOutOfBoundsException.class, () -> calls.write(out, three, small, 0));
  }

  @Test
  void aStructThatCanGrowSaysHowLargeItIs() throws Exception {
    MemorySegment memory = MemorySegment.ofArray(new byte[16]);
    calls.write(MoreFixtures.SIZED, values.record(MoreFixtures.SIZED, 1, 2L), memory, 0);
    assertEquals(16, memory.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
    assertEquals(1, memory.get(ValueLayout.JAVA_INT_UNALIGNED, 4));
  }

  @Test
  void aFlexibleArrayWithinAStructIsEmpty() throws Exception {
    StructDeclaration within = MoreFixtures.NESTED_TAIL;
    Object empty =
        values.record(MoreFixtures.TAIL, 0, 0, values.elements(struct(MoreFixtures.POINT), 0));
    Object tails = Array.newInstance(values.type(MoreFixtures.OUT_TAIL.javaName()), 2);
    Array.set(tails, 0, values.record(MoreFixtures.OUT_TAIL, 0, new byte[0]));
    Array.set(tails, 1, values.record(MoreFixtures.OUT_TAIL, 0, new byte[0]));
    Object value = values.record(within, 1, empty, 2, tails);
    MemorySegment memory = MemorySegment.ofArray(new byte[64]);
    calls.write(within, value, memory, 0);
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, 4, 5);
    memory.set(ValueLayout.JAVA_INT_UNALIGNED, 8, 5);
    Object tail = component(calls.read(within, memory, 0), "tail");
    assertEquals(0, Array.getLength(component(tail, "points")));
  }

  private static Object component(Object record, String name) throws Exception {
    return record.getClass().getMethod(name).invoke(record);
  }
}
