package io.github.ioctlabi.abi.gatekeepers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.KernelTools;
import io.github.ioctlabi.kit.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comments, as the kernel's {@code scripts/kernel-doc} reads them. */
class KernelDocTest {
  private static final Pattern DEFINED =
      Pattern.compile("^(?:struct|union|enum) \\w+(?= \\{$)", Pattern.MULTILINE);
  private static final Pattern DESCRIBED =
      Pattern.compile("info: Scanning doc for ((?:struct|union|enum) \\w+)");

  @TempDir static Path folder;

  @Test
  void findsNothing() throws Exception {
    int described = 0;
    for (SourceTree tree : SourceTree.write(folder, ProjectHeaders.all())) {
      Tool silent = kernelDoc(tree, "-Werror");
      assertEquals(new Tool(0, ""), silent);
      SortedSet<String> named = names(DESCRIBED, kernelDoc(tree, "-v").output());
      String code =
          tree.headers().stream().map(GeneratedHeader::code).collect(Collectors.joining("\n"));
      assertEquals(names(DEFINED, code), named);
      described += named.size();
    }
    System.out.printf(
        "kernel-doc -Werror: %d headers, %d structs, unions and enums, each with all its members"
            + " described%n",
        ProjectHeaders.all().size(), described);
  }

  /** That it looks at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' * @oversample: '          | ' * oversample: '            | 'oversample' not described",
        "' * @SENSOR_STATE_IDLE: '   | ' * @SENSOR_STATE_OTHER: '   | not described",
        "' * struct sensor_config -' | ' * struct sensor_configs -' | prototype for",
      })
  void findsAFault(String what, String instead, String message) throws Exception {
    GeneratedHeader wrong = ProjectHeaders.sensor().with(what, instead);
    Tool done = kernelDoc(SourceTree.write(folder, List.of(wrong)).getFirst(), "-Werror");
    assertTrue(done.output().contains(message), done.output());
    assertNotEquals(0, done.status());
  }

  private static SortedSet<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(found.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Tool kernelDoc(SourceTree tree, String option) throws Exception {
    String script = KernelTools.kernelDoc();
    List<String> command = new ArrayList<>(List.of("perl", script, "-none", option));
    command.addAll(tree.files());
    return Tool.run(tree.root(), command);
  }
}
