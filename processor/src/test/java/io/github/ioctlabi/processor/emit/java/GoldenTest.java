package io.github.ioctlabi.processor.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.emit.GeneratedFile;
import io.github.ioctlabi.core.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The classes of the documentation's first example, whole: what no test of behaviour sees is how
 * they read. {@code -Dioctlabi.goldens=write} writes them anew, to be reviewed as a diff.
 */
final class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/goldens/emit.java");

  @Test
  void sensor() throws IOException {
    List<GeneratedFile> files = new JavaOutput().files(Models.sensor());
    for (GeneratedFile file : files) {
      Path golden = GOLDENS.resolve(((GeneratedFile.JavaSource) file).name().simple() + ".java");
      if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
        Files.createDirectories(GOLDENS);
        Files.writeString(golden, file.content());
      }
      assertEquals(Files.readString(golden), file.content(), golden.toString());
    }
    try (Stream<Path> kept = Files.list(GOLDENS)) {
      assertEquals(files.size(), kept.count(), "goldens that nothing is compared with");
    }
  }

  @Test
  void theSameHeaderGivesTheSameBytes() {
    assertEquals(
        new JavaOutput().files(Models.sensor()).stream().map(GeneratedFile::content).toList(),
        new JavaOutput().files(Models.sensor()).stream().map(GeneratedFile::content).toList());
  }
}
