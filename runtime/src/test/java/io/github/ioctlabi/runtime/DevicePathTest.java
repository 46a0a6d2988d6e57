package io.github.ioctlabi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicePathTest {

  @TempDir Path dir;

  private static void assertOpens(Path file) throws IOException {
    try (Device device = Device.open(file)) {
      assertEquals(file, Files.readSymbolicLink(Path.of("/proc/self/fd/" + device.fd())));
    }
  }

  @Test
  void aNameOutsideAscii() throws IOException {
    Path file;
    try {
      file = Files.createFile(dir.resolve("größe-日本"));
    } catch (InvalidPathException e) {
      Kernel.skipIf(true, "file names here are " + System.getProperty("sun.jnu.encoding"));
      return;
    }
    assertOpens(file);
    assertOpens(Files.createFile(dir.resolve("a")));
  }

  @Test
  void aPathOfAnotherFileSystem() throws IOException {
    URI jar = URI.create("jar:" + dir.resolve("a.zip").toUri());
    try (var zip = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      assertThrows(ProviderMismatchException.class, () -> Device.open(zip.getPath("/x")));
    }
  }

  /** Short names and long ones go other ways, and what a long one leaves is in no short one's. */
  @Test
  void namesOfEveryLength() throws IOException {
    Path folder = dir.toRealPath();
    Files.createFile(folder.resolve("x"));
    for (int length = folder.toString().length() + 3; length < 256; length++) {
      Path file = folder.resolve("x".repeat(length - folder.toString().length() - 1));
      assertOpens(Files.createFile(file));
      assertOpens(file.resolveSibling("x"));
    }
  }
}
