package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Tool;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C finds what Java found: the header of the whole vocabulary, before real compilers. */
class VocabularyHeaderTest {
  private static Path file(String path) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(
                VocabularyHeaderTest.class.getResource("/META-INF/ioctlabi/" + path), path)
            .toURI());
  }

  @ParameterizedTest
  @CsvSource({"gcc", "clang"})
  void checkFileIsSilent(String compiler) throws Exception {
    Path include = file("uapi/user/exchange.h").getParent().getParent();
    Path check = file("check/user/exchange_check.c");
    Tool tool =
        Programs.compiler(
            compiler, "-std=c11", "-Wall", "-Werror", "-fsyntax-only", "-I", include, check);
    assertEquals("", tool.output());
    assertEquals(0, tool.status());
  }
}
