package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.ioctlabi.kit.Compilation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every malformed declaration ends in the errors that its source announces, and in no others; the
 * sound interface beside it is emitted, and nothing else is.
 */
class MalformedDeclarationsTest {
  private static final JavaFileObject GOOD =
      Compiling.source(
          "good",
          "Good",
          """
          @IoctlInterface(header = "linux/good.h", type = 0xC5)
          public interface Good {
            @IoctlStruct record Rate(@U32 int hertz) {}
            @IoW(nr = 1) void setRate(Rate rate) throws IoctlException;
          }
          """);

  private static final Set<String> EMITTED =
      Set.of(
          "META-INF/ioctlabi/abi/linux/good.json",
          "META-INF/ioctlabi/check/linux/good_check.c",
          "META-INF/ioctlabi/uapi/linux/good.h",
          "good/GoodIoctl.java",
          "good/Good_RateLayout.java");

  static List<MalformedCase> cases() throws IOException, URISyntaxException {
    return MalformedCase.allIn(
        Path.of(
            Objects.requireNonNull(MalformedDeclarationsTest.class.getResource("/malformed"))
                .toURI()));
  }

  /** What Eclipse's compiler refuses by itself, beside the processor. */
  private static final Map<String, String> REFUSED_BY_ECLIPSE =
      Map.of(
          "vocabulary-unions: record that is permitted and no member",
          "Permitted type Lost does not declare bad.Bad.Value as direct super interface ");

  /** Where Eclipse's compiler knows an annotation among equal ones, and javac the element alone. */
  private static final Map<String, Integer> LINES_BEFORE =
      Map.of("annotations: one of two lifted rules is fatal", 1);

  @ParameterizedTest
  @MethodSource("cases")
  void endsInItsErrors(MalformedCase malformed) {
    assertFalse(malformed.expected().isEmpty(), "the case announces no error");
    check(malformed.expected(), compiling(malformed).run(), "");
  }

  @Tag("whole")
  @ParameterizedTest
  @MethodSource("cases")
  void endsInTheSameErrorsUnderEclipse(MalformedCase malformed) {
    int before = LINES_BEFORE.getOrDefault(malformed.name(), 0);
    check(
        malformed.expected().stream()
            .map(each ->
                new MalformedCase.Expected(
                    each.file(), each.line() - before, each.id(), each.text()))
            .toList(),
        compiling(malformed).by(Eclipse::compile).run(),
        REFUSED_BY_ECLIPSE.getOrDefault(malformed.name(), ""));
  }

  private static Compilation compiling(MalformedCase malformed) {
    List<JavaFileObject> sources = new ArrayList<>(malformed.sources());
    sources.add(GOOD);
    return Compiling.of(sources);
  }

  private static void check(
      List<MalformedCase.Expected> expected, Compilation.Result result, String refused) {
    List<MalformedCase.Expected> missing = new ArrayList<>(expected);
    List<String> surplus = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> error : result.of(Diagnostic.Kind.ERROR)) {
      String message = error.getMessage(Locale.ROOT);
      if (message.equals(refused)) {
        continue;
      }
      String file = error.getSource() == null ? "" : error.getSource().getName();
      if (!missing.removeIf(each -> each.matches(file, error.getLineNumber(), message))) {
        surplus.add(file + " line " + error.getLineNumber() + ": " + message);
      }
    }
    assertEquals(List.of(), surplus, () -> "errors that nobody announced; missing: " + missing);
    assertEquals(List.of(), missing, "errors that did not come");
    assertEquals(EMITTED, result.files().keySet());
  }
}
