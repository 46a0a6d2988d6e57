package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample's C files, as they lie in its jar, before real compilers. */
class HeadersTest {
  private static final String PREFIX = "META-INF/ioctlabi/";

  @TempDir static Path directory;

  @BeforeAll
  static void unpack() throws IOException {
    try (ZipFile jar = new ZipFile(Jars.SAMPLE.path().toFile())) {
      for (ZipEntry entry :
          jar.stream().filter(e -> e.getName().matches(PREFIX + ".*\\.[hc]")).toList()) {
        Path file = directory.resolve(entry.getName().substring(PREFIX.length()));
        Files.createDirectories(file.getParent());
        Files.write(file, jar.getInputStream(entry).readAllBytes());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"gcc", "clang"})
  void checkFilesAreSilent(String compiler) throws Exception {
    for (Path check : files("check", ".c")) {
      compile(compiler, "-std=c11", check);
    }
  }

  @Test
  void checkFileFindsAWrongHeader() throws Exception {
    Path header = directory.resolve("uapi/linux/sensor.h");
    String right = Files.readString(header);
    try {
      Files.writeString(header, right.replace("__u32 oversample", "__u16 oversample"));
      Tool gcc = gcc("gcc", "-std=c11", directory.resolve("check/linux/sensor_check.c"));
      assertNotEquals(0, gcc.status(), gcc.output());
    } finally {
      Files.writeString(header, right);
    }
  }

  private static void compile(String compiler, Object... arguments) throws Exception {
    Tool done = gcc(compiler, arguments);
    assertEquals("", done.output());
    assertEquals(0, done.status());
  }

  private static Tool gcc(String compiler, Object... arguments) throws Exception {
    List<Object> all = new ArrayList<>(List.of("-Wall", "-Wextra", "-Werror", "-fsyntax-only"));
    all.addAll(List.of("-I", directory.resolve("uapi")));
    all.addAll(Arrays.asList(arguments));
    return Programs.compiler(compiler, all.toArray());
  }

  private static List<Path> files(String folder, String suffix) throws IOException {
    List<Path> files = Folders.files(directory.resolve(folder), suffix);
    assertNotEquals(List.of(), files, folder);
    return files;
  }
}
