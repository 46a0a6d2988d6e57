package io.github.ioctlabi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command shim writes the project's folder, all of it. */
final class ShimTest {
  @TempDir Path folder;

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(each -> root.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  /** A file that is new there is to be added to {@code files.txt}. */
  @Test
  void writesTheWholeFolder() throws IOException {
    Path shim = Project.root().resolve("kernel-shim");
    Ran.of("shim", "-o", folder.resolve("out")).nothing();
    assertEquals(files(shim), files(folder.resolve("out")));
    for (String path : files(shim)) {
      assertArrayEquals(
          Files.readAllBytes(shim.resolve(path)),
          Files.readAllBytes(folder.resolve("out").resolve(path)),
          path);
    }
  }

  @Test
  void writesAllOrNothing() throws IOException {
    Files.writeString(folder.resolve("selftest"), "mine");
    Ran.of("shim", "-o", folder)
        .stoppedWith("(%s/selftest is no folder), so that nothing".formatted(folder));
    assertEquals(List.of("selftest"), files(folder));
  }
}
