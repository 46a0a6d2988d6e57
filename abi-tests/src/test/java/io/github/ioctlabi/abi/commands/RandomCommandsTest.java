package io.github.ioctlabi.abi.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomCommandsTest {
  private static final String SOURCES =
      LongStream.range(0, 500)
          .mapToObj(seed -> RandomCommands.of(seed).source())
          .collect(Collectors.joining());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Io(",
        "@IoR(",
        "@IoW(",
        "@IoWR(",
        "@SiocDevPrivate(",
        "@Extensible(mode = Extension.SIZE_FIELD)",
        "@Extensible(mode = Extension.SIZE_IN_NUMBER)",
        "@UserPointer(count",
        "@UserPointer(flow",
        "unit = Unit.BYTES, max",
        "Flow.IN)",
        "Flow.OUT)",
        "Flow.INOUT)",
        "MemorySegment m",
        "@FlexibleArray(count",
        "@FlexibleArray(filled",
        "Unit.STRUCT_BYTES",
        "@Descriptor Device",
        "@Out @Descriptor Device",
        "@Tag(",
        "otherwise = true",
        "@ReturnsCount",
        "@ReturnsValue int",
        "IoctlResult<",
        "Device command",
        "extends AutoCloseable",
        "@Capacity int",
        "@NrOffset(",
        "@Requires(",
        "namespaced = true",
        "writable = true",
        "multipleOf = ",
        "@HandsOut",
        "@Wraps(",
        "@ReadBackOn(",
        "@Range(min = -",
        "(@Range(",
        "@Reserved ",
        "@Out ",
        "boolean ",
        "String ",
        "@Other",
        "Flags<",
        "@KernelTimespec",
        "@Nanoseconds",
        "@Be32 ",
        "[][] ",
        "PartDeep m",
        "@Length(1100)",
        "@Tag(\"m",
        "sealed interface Option"
      })
  void everyWordTurnsUp(String word) {
    assertTrue(SOURCES.contains(word), word);
  }

  @Test
  void aSeedAlwaysGivesTheSame() {
    for (long seed = 0; seed < 20; seed++) {
      assertEquals(RandomCommands.of(seed), RandomCommands.of(seed));
    }
  }
}
