package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/selftests.md shows is what a reader sees who types it, for the sensor of README.md. */
class SelftestsDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/selftests.md");
  private static final Path README = Path.of("../README.md");

  private static String block(String text, String opening) {
    return Pattern.compile("(?sm)^```" + opening + "(.*?)^```$")
        .matcher(text)
        .results()
        .map(block -> block.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** The folder that the compiler's option names, beside that of the shim. */
  private static void generate(CTools tools) throws IOException {
    Compilation.Result result =
        Compiling.of(
                Compiling.source(
                    "com.example", "Sensor", block(Files.readString(README), "java\n")))
            .with("-Aioctlabi.emit=header,kernel,selftest")
            .run();
    assertEquals("", result.messages());
    for (Map.Entry<String, String> file : result.files().entrySet()) {
      if (file.getKey().startsWith("META-INF/ioctlabi/")) {
        tools.write(file.getKey().replace("META-INF/ioctlabi/", "out/"), file.getValue());
      }
    }
    Path shim = Project.root().resolve("kernel-shim");
    for (Path file : Folders.files(shim)) {
      tools.write("kernel-shim/" + shim.relativize(file), Files.readString(file));
    }
  }

  @Test
  void theCommandsWithoutAKernelWorkAsTheyStand(@TempDir Path folder)
      throws IOException, InterruptedException {
    CTools.require("cc");
    CTools tools = new CTools(folder);
    generate(tools);
    String document = Files.readString(DOCUMENT);
    String section = document.substring(document.indexOf("## Without a kernel"));
    tools.write("driver.c", block(section, "c\n"));
    Tool run = Tool.run(folder, List.of("sh", "-e", "-c", block(section, "sh\n")));
    assertEquals(0, run.status(), run.output());
    List<String> lines = run.output().lines().toList();
    assertTrue(lines.stream().noneMatch(line -> line.startsWith("not ok")), run.output());
    assertEquals("TAP version 13", lines.getFirst(), run.output());
    for (String shown :
        block(document, "\n(?=TAP)").lines().filter(line -> !line.equals("...")).toList()) {
      assertTrue(lines.contains(shown), () -> "no line '" + shown + "' in\n" + run.output());
    }
  }
}
