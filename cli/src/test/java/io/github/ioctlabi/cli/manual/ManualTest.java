package io.github.ioctlabi.cli.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.cli.Commands;
import io.github.ioctlabi.kit.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Manual pages and completion say what the commands take. */
final class ManualTest {
  @TempDir Path folder;

  @Test
  void eachCommandHasAPageWithAllItsOptions() {
    Map<String, String> files = Manual.files();
    Map<String, CommandLine> commands = Commands.all().getSubcommands();
    assertEquals(2 + commands.size(), files.size());
    commands.forEach((name, each) -> {
      String page = files.get("man1/ioctlabi-" + name + ".1");
      each.getCommandSpec()
          .optionsMap()
          .keySet()
          .forEach(option -> assertTrue(page.contains(option.replace("-", "\\-")), page));
      assertTrue(page.contains("\n.SH NAME\nioctlabi\\-" + name + " \\- "), page);
      assertTrue(page.contains("\n.SH EXIT STATUS\n"), page);
      assertTrue(files.get("man1/ioctlabi.1").contains("\n.B " + name + "\n"), name);
    });
  }

  @Test
  void groffTakesThePagesWithoutAWarning() throws Exception {
    assumeTrue(has("groff"), "there is no groff");
    Manual.main(folder.toString());
    for (String path : Manual.files().keySet()) {
      if (path.startsWith("man1/")) {
        Tool groff = Tool.run(folder, List.of("groff", "-man", "-ww", "-z", path));
        assertEquals("", groff.output(), path);
        assertEquals(0, groff.status(), path);
      }
    }
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assumeTrue(has("bash"), "there is no bash");
    Manual.main(folder.toString());
    assertEquals(List.of("shim", "show"), completed("ioctlabi", "sh"));
    assertEquals(List.of("--emit"), completed("ioctlabi", "emit", "--e"));
    assertEquals(List.of("text"), completed("ioctlabi", "diff", "--format", "te"));
  }

  private List<String> completed(String... words) throws Exception {
    String script =
        // What the shell offers to completions alone is not there in a script.
        "compopt() { :; }; source completion/ioctlabi; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_ioctlabi;"
                .formatted(String.join(" ", words), words.length - 1)
            + " printf '%s\\n' \"${COMPREPLY[@]}\"";
    Tool bash = Tool.run(folder, List.of("bash", "-c", script));
    return bash.output().lines().map(String::strip).sorted().toList();
  }

  private static boolean has(String tool) {
    for (String each : System.getenv("PATH").split(":", -1)) {
      if (Files.isExecutable(Path.of(each, tool))) {
        return true;
      }
    }
    return false;
  }
}
