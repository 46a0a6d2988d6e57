package io.github.ioctlabi.core.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.json.UnwritableException;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader refuses is not written, and all else is. */
class WrittenLimitsTest {
  private static final int LONG = 1 << 20;

  private static Stream<Arguments> limits() {
    return Stream.of(
        limit(
            "a string",
            out -> out.text("x", "x".repeat(LONG)),
            out -> out.text("x", "x".repeat(LONG + 1)),
            "the data have a text of more than 1,048,576 characters"),
        limit(
            "strings in a list",
            out -> out.texts("x", Collections.nCopies(2, "x".repeat(LONG))),
            out -> out.texts("x", Collections.nCopies(2, "x".repeat(LONG + 1))),
            "the data have a text of more than 1,048,576 characters"),
        limit(
            "a name",
            out -> out.flag("x".repeat(255), true),
            out -> out.flag("x".repeat(256), true),
            "the data have a name of more than 255 characters"),
        limit(
            "objects inside each other",
            out -> nest(out, 62),
            out -> nest(out, 63),
            "the data have more than 64 levels"),
        limit(
            "values",
            out -> out.numbers("x", Collections.nCopies(1_999_998, 0)),
            out -> out.numbers("x", Collections.nCopies(1_999_999, 0)),
            "the data have more than 2,000,000 values"),
        limit(
            "bytes",
            out -> out.texts("x", Collections.nCopies(15, "x".repeat(LONG))),
            out -> out.texts("x", Collections.nCopies(16, "x".repeat(LONG))),
            "the data have 16,777,360 bytes, and 16,777,216 are the most"));
  }

  private static Arguments limit(
      String name, Consumer<FactWriter> most, Consumer<FactWriter> more, String refusal) {
    return Arguments.of(Named.of(name, most), Named.of("more", more), refusal);
  }

  /** A flag below so many objects. */
  private static void nest(FactWriter out, int levels) {
    if (levels == 0) {
      out.flag("x", true);
    } else {
      out.object("x", inner -> nest(inner, levels - 1));
    }
  }

  @ParameterizedTest
  @MethodSource("limits")
  void whatIsWrittenIsRead(Consumer<FactWriter> most, Consumer<FactWriter> more, String refusal) {
    String text = FactWriter.text(most);
    assertEquals("", FactReader.read(text.getBytes(UTF_8), WrittenLimitsTest::taken));
    UnwritableException refused =
        assertThrows(UnwritableException.class, () -> FactWriter.text(more));
    assertEquals(refusal, refused.fault().what());
  }

  /** Whatever it is. */
  private static String taken(FactReader in) {
    in.names().forEach(in::has);
    return "";
  }
}
