package io.github.ioctlabi.processor.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.runtime.CallScope;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written is fetched from its record once: a second time might give something else. */
final class FetchOnceTest {
  private static final List<StructDeclaration> PLAIN =
      List.of(
          Fixtures.INTEGERS,
          Fixtures.NAMED,
          Fixtures.POINT,
          Fixtures.ARRAYS,
          Fixtures.NAMES,
          Fixtures.GAPS,
          Fixtures.BOUNDS);

  private static final List<StructDeclaration> ALL =
      Stream.of(
              PLAIN,
              MoreFixtures.STRUCTS,
              List.of(MoreFixtures.OUT_TAIL, MoreFixtures.OUT_POINTERS))
          .flatMap(List::stream)
          .toList();

  private static final int VALUES = 50;

  @TempDir private static Path directory;

  private static Compiled plain;
  private static Compiled more;

  @BeforeAll
  static void compile() {
    plain = compiled("plain", Models.header(Fixtures.ENUMS, PLAIN));
    more = compiled("more", MoreFixtures.header());
  }

  private static Compiled compiled(String folder, Header header) {
    String name = header.interfaces().getFirst().javaName().qualified();
    return Compiled.of(
        directory.resolve(folder),
        List.of(header),
        Map.of(name, Fetches.in(UserSource.of(header))));
  }

  static Stream<StructDeclaration> structs() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("structs")
  void everyAccessorIsCalledOnce(StructDeclaration struct) throws Exception {
    Compiled compiled = PLAIN.contains(struct) ? plain : more;
    RandomValues values = new RandomValues(compiled, 11);
    LayoutCalls calls = new LayoutCalls(compiled);
    for (int i = 0; i < VALUES; i++) {
      Object value = values.record(struct);
      try (Arena arena = Arena.ofConfined();
          CallScope scope = CallScope.in(arena)) {
        MemorySegment memory = arena.allocate(calls.size(struct, value) + 8, 8);
        Fetches.begin();
        calls.write(struct, value, memory, 8, scope);
        assertEquals(List.of(), Fetches.repeated());
        for (Member member : struct.members()) {
          boolean fetched = Handling.of(member).isSent() || member.type().flexible().isPresent();
          assertEquals(
              fetched ? 1 : 0,
              Fetches.of(value).getOrDefault(member.javaName(), 0),
              member.javaName());
        }
      }
    }
  }

  @Test
  void theSizeOfAStructIsThatOfOneArray() throws Exception {
    RandomValues values = new RandomValues(more, 12);
    LayoutCalls calls = new LayoutCalls(more);
    for (StructDeclaration struct : List.of(MoreFixtures.TAIL, MoreFixtures.OUT_TAIL)) {
      Object value = values.record(struct);
      Fetches.begin();
      assertEquals(calls.size(struct, value), calls.size(struct, value));
      assertEquals(2, Fetches.of(value).get(struct.members().getLast().javaName()));
    }
  }
}
