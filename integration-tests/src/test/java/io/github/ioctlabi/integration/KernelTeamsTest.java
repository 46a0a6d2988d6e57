package io.github.ioctlabi.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.Tool;
import io.github.ioctlabi.kit.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/kernel-teams.md} as it is played: a tree without Java takes the files of a header,
 * one of them drifts, is found and mended, and the tree goes on without ioctlabi.
 */
final class KernelTeamsTest {
  private static final String DRIVER = "drivers/misc/sensor/";

  /** The folders of the kernel's tree that are there before. */
  private static final List<String> TREE =
      List.of("include/uapi/linux", DRIVER, "tools/testing/selftests/sensor");

  @TempDir Path folder;

  private Path tree() {
    return folder.resolve("linux");
  }

  @Test
  void aTreeWithoutJavaTakesAHeader() throws Exception {
    for (String each : TREE) {
      Files.createDirectories(tree().resolve(each));
    }
    String sensor = Files.readString(Project.root().resolve("sample/abi/linux/sensor.json"));
    String narrower = sensor.replace("48000", "44100");
    assertTrue(!narrower.equals(sensor));
    Folders.write(tree(), DRIVER + "sensor.json", sensor);
    Folders.write(folder, "new.json", narrower);
    Folders.write(
        folder,
        "command",
        "ioctlabi() { '%s' -jar '%s' \"$@\"; }\n"
            .formatted(Path.of(System.getProperty("java.home"), "bin", "java"), Jars.CLI.path()));
    Transcript.hold("kernel-teams.md", this::answer);
    standsAlone();
  }

  private String answer(String typed) throws IOException, InterruptedException {
    return Tool.run(tree(), List.of("bash", "-c", ". ../command\n" + typed)).output();
  }

  /** What is left compiles with what a kernel's tree has; the shim stands for its own headers. */
  private void standsAlone() throws Exception {
    CTools.require("gcc");
    assertEquals("", answer("ioctlabi shim -o ../shim"));
    String gcc = "gcc -Wall -Werror -fsyntax-only -Iinclude/uapi ";
    for (String file :
        List.of(
            "-x c include/uapi/linux/sensor.h",
            "-D_GNU_SOURCE -I../shim/include " + DRIVER + "sensor_ioctl.c",
            "tools/testing/selftests/sensor/sensor_test.c")) {
      assertEquals("", answer(gcc + file), file);
    }
  }
}
