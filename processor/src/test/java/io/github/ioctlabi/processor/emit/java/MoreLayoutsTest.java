package io.github.ioctlabi.processor.emit.java;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.processor.emit.java.text.Scoped;
import io.github.ioctlabi.runtime.CallScope;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout classes of unions, pointers, flexible arrays and the like, compiled and run. */
final class MoreLayoutsTest {
  private static final int VALUES = 200;

  @TempDir private static Path directory;

  private static Compiled compiled;
  private static LayoutCalls calls;

  @BeforeAll
  static void compile() {
    compiled = Compiled.of(directory, MoreFixtures.header(), Map.of());
    calls = new LayoutCalls(compiled);
  }

  static Stream<StructDeclaration> structs() {
    return MoreFixtures.STRUCTS.stream();
  }

  static Stream<UnionDeclaration> unions() {
    return MoreFixtures.UNIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("structs")
  void whatIsWrittenIsRead(StructDeclaration struct) throws Exception {
    RandomValues values = new RandomValues(compiled, 1);
    for (int i = 0; i < VALUES; i++) {
      Object value = values.record(struct);
      try (Arena arena = Arena.ofConfined();
          CallScope scope = CallScope.in(arena)) {
        int size = (int) calls.size(struct, value);
        MemorySegment heap = MemorySegment.ofArray(new byte[size + 3]);
        heap.fill((byte) 0xff);
        calls.write(struct, value, heap, 3, scope);
        Object read = calls.read(struct, heap, 3, scope);
        assertTrue(RandomValues.same(value, read), () -> value + " came back as " + read);
        MemorySegment odd = arena.allocate(size + 9L, 8).asSlice(1);
        odd.fill((byte) 0x55);
        calls.write(struct, value, odd, 4, scope);
        assertEquals(0x55555555, odd.get(ValueLayout.JAVA_INT_UNALIGNED, 0));
        assertEquals(0x55555555, odd.get(ValueLayout.JAVA_INT_UNALIGNED, size + 4));
        MemorySegment room = odd.asSlice(0, size + 4);
        Object again = calls.read(struct, room, 4, scope);
        assertTrue(RandomValues.same(value, again), () -> value + " came back as " + again);
        if (!Scoped.is(struct)) {
          assertArrayEquals(
              heap.asSlice(3).toArray(ValueLayout.JAVA_BYTE),
              room.asSlice(4).toArray(ValueLayout.JAVA_BYTE),
              "bytes that nothing was written to");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("structs")
  void theLayoutIsThatOfC(StructDeclaration struct) throws Exception {
    var expected = new Layouts(Abi.NATURAL).of(struct);
    MemoryLayout layout = calls.layout(struct);
    assertEquals(expected.size(), layout.byteSize());
    assertEquals(expected.alignment(), layout.byteAlignment());
    assertEquals(Optional.of(struct.cName()).filter(name -> !name.isEmpty()), layout.name());
    for (Member member : struct.members()) {
      if (!member.cName().isEmpty()) {
        assertEquals(
            expected.offsetOf(member),
            layout.byteOffset(PathElement.groupElement(member.cName())),
            member.cName());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("unions")
  void theUnionsLayoutIsThatOfC(UnionDeclaration union) throws Exception {
    var expected = new Layouts(Abi.NATURAL).of(union);
    MemoryLayout layout = calls.layout(union);
    assertEquals(expected.size(), layout.byteSize());
    assertEquals(expected.alignment(), layout.byteAlignment());
    assertEquals(Optional.of(union.cName()), layout.name());
    for (var member : union.members()) {
      assertEquals(0, layout.byteOffset(PathElement.groupElement(member.cName())));
    }
  }

  @Test
  void javadocHasNothingToSay(@TempDir Path target) {
    compiled.javadoc(target);
  }
}
