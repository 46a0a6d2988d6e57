package io.github.ioctlabi.abi.declare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomDeclarationTest {
  private static final String SOURCES =
      LongStream.range(0, 300)
          .mapToObj(seed -> RandomDeclaration.unpadded(seed).source())
          .collect(Collectors.joining());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@U8 ",
        "@U16 ",
        "@U32 ",
        "@U64 ",
        "@S8 ",
        "@S16 ",
        "@S32 ",
        "@S64 ",
        "@Le16 ",
        "@Le32 ",
        "@Le64 ",
        "@Be16 ",
        "@Be32 ",
        "@Be64 ",
        "@U8 boolean",
        "@U32 boolean",
        "@U16 long",
        "@Be32 long",
        "@IoctlEnum @U64",
        "@IoctlEnum @S8",
        "@IoctlFlags @U64",
        "@IoctlFlags @U8",
        "Flags<",
        "@Other",
        "@Bit(",
        "L) NAME",
        "@Length(",
        "String m",
        "String[] m",
        "int[][][] m",
        "Kind0[] m",
        "Struct0[] m",
        "sealed interface",
        "@Tag(",
        "otherwise = true",
        "bare",
        "@FlexibleArray(count",
        "Unit.BYTES",
        "Unit.STRUCT_BYTES",
        "packed = true",
        "align = 16",
        "@PadAfter(",
        "@Reserved ",
        "@Out ",
        "@Range(",
        "@Nanoseconds(",
        "@KernelTimespec(",
        "Duration m",
        "Instant m",
        "@UserPointer(count",
        "MemorySegment m",
        "Flow.OUT",
        "@Descriptor Device",
        "@Io(",
        "@IoR(",
        "@IoW(",
        "@IoWR(",
        "@NrOffset(",
        "@Capacity ",
        "[] argument",
        "@IoctlConstant",
        "@IoctlStruct(header"
      })
  void everyWordTurnsUp(String word) {
    assertTrue(SOURCES.contains(word), word);
  }

  /** Among these seeds are some that have all of their types outside of the interface. */
  @Test
  void everyInterfaceDeclaresSomething() {
    for (long seed = 0; seed < 3000; seed++) {
      Declaration declaration = RandomDeclaration.unpadded(seed);
      boolean nested = declaration.types().stream().anyMatch(type -> !type.topLevel());
      assertTrue(
          nested || !declaration.commands().isEmpty() || !declaration.constants().isEmpty(),
          "seed " + seed);
    }
  }

  @Test
  void aSeedAlwaysGivesTheSame() {
    for (long seed = 0; seed < 20; seed++) {
      assertEquals(RandomDeclaration.mended(seed), RandomDeclaration.mended(seed));
      assertEquals(
          RandomDeclaration.unpadded(seed).source(), RandomDeclaration.unpadded(seed).source());
    }
    assertThrows(IllegalArgumentException.class, () -> RandomDeclaration.unpadded(-1));
  }

  @Test
  void bothFlavoursHaveTheSameNames() {
    for (long seed = 0; seed < 50; seed++) {
      Declaration unpadded = RandomDeclaration.unpadded(seed);
      Declaration mended = RandomDeclaration.mended(seed);
      assertEquals(
          unpadded.types().stream().map(DeclaredType::name).toList(),
          mended.types().stream().map(DeclaredType::name).toList());
      assertEquals(unpadded.commands(), mended.commands());
    }
  }

  /** So that many of them go into one compilation. */
  @Test
  void commandNumbersAreAnotherForEverySeed() {
    Set<List<Integer>> codes = new HashSet<>();
    for (long seed = 0; seed < 8192; seed += 37) {
      for (DeclaredCommand command : RandomDeclaration.unpadded(seed).commands()) {
        for (int offset = 0; offset <= command.offsets(); offset++) {
          int type = (int) (seed & 0xff);
          assertTrue(codes.add(List.of(type, command.nr() + offset)), "seed " + seed);
        }
      }
    }
  }
}
