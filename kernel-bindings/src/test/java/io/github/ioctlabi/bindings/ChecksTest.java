package io.github.ioctlabi.bindings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check file of every declared header, before the machine's own headers. */
class ChecksTest {
  private static final Path CHECKS = Path.of(System.getProperty("checks", "no checks"));

  @TestFactory
  Stream<DynamicTest> everyCheckFileIsSilent() throws IOException {
    return checkFiles().stream()
        .map(file -> dynamicTest(CHECKS.relativize(file).toString(), () -> isSilent(file)));
  }

  private static void isSilent(Path file) throws IOException, InterruptedException {
    Tool outcome = Compilers.check(file);
    assertEquals("", outcome.output());
    assertEquals(0, outcome.status());
  }

  private static List<Path> checkFiles() throws IOException {
    return Folders.files(CHECKS, "_check.c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asm/ioctls",
        "asm/termbits",
        "asm/termios",
        "linux/btrfs",
        "linux/fiemap",
        "linux/fs",
        "linux/gpio",
        "linux/i2c",
        "linux/i2c-dev",
        "linux/if",
        "linux/if_tun",
        "linux/loop",
        "linux/nsfs",
        "linux/random",
        "linux/sockios",
        "linux/spi/spidev",
        "linux/watchdog"
      })
  void theHeaderHasACheckFile(String stem) throws IOException {
    Path file = CHECKS.resolve(stem + "_check.c");
    assertTrue(Files.exists(file), () -> file + " is missing");
    assertTrue(Files.readString(file).contains("_Static_assert"), () -> file + " asserts nothing");
  }
}
