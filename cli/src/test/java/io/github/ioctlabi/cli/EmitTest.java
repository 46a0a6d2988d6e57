package io.github.ioctlabi.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.emit.Banner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command emit. That its files are the processor's, the integration tests show on jars. */
final class EmitTest {
  private static final Path SENSOR = Ran.sample("linux/sensor");

  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
          .map(each -> folder.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void makesWhatTheProcessorMakesUnlessAskedForOthers() throws IOException {
    Ran.of("emit", SENSOR, "-o", folder).nothing();
    assertEquals(
        List.of("abi/linux/sensor.json", "check/linux/sensor_check.c", "uapi/linux/sensor.h"),
        files());
    assertArrayEquals(
        Files.readAllBytes(SENSOR), Files.readAllBytes(folder.resolve("abi/linux/sensor.json")));
    for (String path : files()) {
      if (!path.startsWith("abi/")) {
        assertEquals(Optional.of(path), Banner.path(Files.readString(folder.resolve(path))));
      }
    }
  }

  @Test
  void makesWhatIsNamed() throws IOException {
    Ran.of("emit", "--emit", "kernel,selftest", SENSOR, "--out=" + folder).nothing();
    assertEquals(
        List.of(
            "kernel/linux/sensor_ioctl.c",
            "kernel/linux/sensor_ioctl.h",
            "selftest/linux/sensor_test.c"),
        files());
  }

  @Test
  void saysWhereNothingIsMade() {
    Path kvm = Ran.sample("linux/kvm");
    Ran.of("emit", kvm, "-o", folder, "--emit", "header")
        .stopped(
            kvm + ": nothing of header is made of what it declares: write --emit header,check,abi");
  }

  @Test
  void writesAllOrNothing() throws IOException {
    Files.createDirectories(folder.resolve("uapi/linux/sensor.h"));
    Path inTheWay = folder.resolve("uapi/linux/sensor.h");
    Ran.of("emit", SENSOR, "-o", folder)
        .stopped(
            ("%s was not written (it is a folder), so that nothing below %s was changed: remove %s,"
                    + " or name another folder in -o")
                .formatted(inTheWay, folder, inTheWay));
    assertEquals(List.of(), files());
  }

  @Test
  void followsNoLinkOutOfItsFolder(@TempDir Path outside) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("uapi"), outside);
    Ran.of("emit", SENSOR, "-o", folder)
        .stoppedWith(link + "/linux/sensor.h was not written (it is led out of " + folder);
    assertEquals(List.of("uapi"), files());
  }

  @Test
  void aHeaderThatBreaksARuleIsRefused(@TempDir Path other) throws IOException {
    Path broken = other.resolve("broken.json");
    String text = Files.readString(SENSOR);
    Files.writeString(broken, text.replaceFirst("\"nr\": 2", "\"nr\": 1"));
    Ran ran = Ran.of("emit", broken, "-o", folder);
    ran.stoppedWith(
        "%s, line %d: [DuplicateCommand] "
            .formatted(broken, Ran.line(text, "\"name\": \"getStatus\"")));
    assertEquals(List.of(), files());
  }
}
