package io.github.ioctlabi.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Goldens;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The command show. */
final class ShowTest {
  private static final Path SENSOR = Ran.sample("linux/sensor");

  /** Each kind that a header's data can have, as core's own test of data has it. */
  @Test
  void showsEverything() throws IOException {
    Path vocabulary =
        Project.root().resolve("core/src/test/resources/goldens/core.data/vocabulary.json");
    Goldens.check("show/vocabulary.txt", Ran.of("show", vocabulary).nothing().out());
  }

  /** Holes, sizes that follow the architecture, old numbers, and numbers that the call decides. */
  @Test
  void showsWhereArchitecturesDiffer() throws IOException {
    Path bindings = Project.root().resolve("kernel-bindings/abi");
    Goldens.check(
        "show/bindings.txt",
        Ran.of("show", bindings.resolve("linux/input.json"), "EVIOCGBIT", "EVIOCSFF", "ff_effect")
                .nothing()
                .out()
            + Ran.of("show", bindings.resolve("linux/blktrace_api.json")).nothing().out()
            + Ran.of("show", Ran.sample("asm/termios")).nothing().out()
            + Ran.of("show", Ran.sample("linux/vnet")).nothing().out());
  }

  @Test
  void allHeadersOfTheProjectCanBeShown() throws IOException {
    int shown = 0;
    for (String folder : List.of("sample/abi", "kernel-bindings/abi")) {
      try (Stream<Path> all = Files.walk(Project.root().resolve(folder))) {
        for (Path file : all.filter(each -> each.toString().endsWith(".json")).toList()) {
          assertTrue(!Ran.of("show", file).nothing().out().isEmpty(), file::toString);
          shown++;
        }
      }
    }
    assertTrue(shown > 40, shown + " headers");
  }

  @Test
  void showsWhatIsNamed() {
    String all = Ran.of("show", SENSOR).nothing().out();
    assertEquals(all, Ran.of("show", SENSOR, "linux/sensor.h").nothing().out());
    assertEquals(
        """
        linux/sensor.h

        struct sensor_config: 8 bytes, aligned to 4
          offset  size
               0     4  __u32 sample_hz
               4     4  __u32 oversample

          generic     mips        sparc       parisc      command
          0x0000be04  0x2000be04  0x2000be04  0x0000be04  SENSOR_RESET = _IO(0xbe, 0x04)
        """,
        Ran.of("show", SENSOR, "SENSOR_RESET", "struct sensor_config").nothing().out());
    Ran.of("show", SENSOR, "sensor_confg")
        .stopped(SENSOR + ": there is no sensor_confg in it: perhaps sensor_config");
  }
}
