package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What docs/limits.md says cannot be said is refused: each of its rows has a declaration that
 * tries, or is one of those that no declaration can try.
 */
class LimitsDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/limits.md");

  /** The rows about machines, about what happens in a call, and about what a check file proves. */
  private static final List<String> NOT_TRIED =
      List.of(
          "Bit-fields",
          "A struct that differs by architecture",
          "Constants that differ by architecture",
          "A number that is encoded on most architectures",
          "Native types on 32-bit machines",
          "A pointer inside an `Overlay`",
          "A size that the driver tells elsewhere",
          "How large the argument of a raw number is",
          "Commands of a header that one architecture's struct lies behind",
          "Macros with arguments other than a size or an offset",
          "A header that wants another one included first");

  static List<MalformedCase> cases() throws IOException, URISyntaxException {
    return MalformedCase.allIn(
        Path.of(Objects.requireNonNull(LimitsDocumentTest.class.getResource("/limits")).toURI()));
  }

  private static String row(MalformedCase tried) {
    return tried.name().substring(tried.name().indexOf(": ") + 2);
  }

  /** A case without an error of ours is one that javac itself does not know the words of. */
  @ParameterizedTest
  @MethodSource("cases")
  void whatCannotBeSaidIsRefused(MalformedCase tried) {
    Compilation.Result result = Compiling.of(tried.sources()).run();
    List<Diagnostic<?>> errors = List.copyOf(result.of(Diagnostic.Kind.ERROR));
    assertFalse(errors.isEmpty(), "this can be said today");
    List<MalformedCase.Expected> missing = new ArrayList<>(tried.expected());
    for (Diagnostic<?> error : errors) {
      String message = error.getMessage(Locale.ROOT);
      boolean announced =
          missing.removeIf(each -> each.matches(each.file(), error.getLineNumber(), message));
      assertTrue(announced || tried.expected().isEmpty(), result::messages);
    }
    assertEquals(List.of(), missing, result::messages);
  }

  @Test
  void everyRowIsTried() throws IOException, URISyntaxException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| "))
            .skip(1)
            .map(line -> line.substring(2))
            .toList();
    List<String> known =
        Stream.concat(cases().stream().map(LimitsDocumentTest::row), NOT_TRIED.stream()).toList();
    for (String row : rows) {
      assertEquals(1, known.stream().filter(row::startsWith).count(), row);
    }
    for (String begin : known) {
      assertEquals(1, rows.stream().filter(row -> row.startsWith(begin)).count(), begin);
    }
  }
}
