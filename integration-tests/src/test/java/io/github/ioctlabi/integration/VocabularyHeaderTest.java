package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  @CsvSource({
    "gcc, c, c11, check/user/exchange_check.c",
    "clang, c, c11, check/user/exchange_check.c",
    "gcc, c, c90, uapi/user/exchange.h",
    "g++, c++, c++98, uapi/user/exchange.h",
    "clang++, c++, c++20, uapi/user/exchange.h"
  })
  void compiles(String compiler, String language, String standard, String path) throws Exception {
    Path include = file("uapi/user/exchange.h").getParent().getParent();
    Tool tool =
        Tool.installed(
            compiler,
            "-x",
            language,
            "-std=" + standard,
            "-Wall",
            "-Werror",
            "-fsyntax-only",
            "-I",
            include,
            file(path));
    assertEquals("", tool.output());
    assertEquals(0, tool.status());
  }
}
