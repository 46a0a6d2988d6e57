package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/advice.md names exists, and what it shows compiles without a message. */
class AdviceDocumentTest {
  private static final String DOCUMENT = "advice.md";

  /** What the driver of the example has besides. */
  private static final String DRIVER =
      """
      static int my_play_note(struct file *file, const struct tone_note *note)
      {
      	return file && note->damping ? 0 : -EIO;
      }

      const struct tone_ops my_ops = {
      	.beep = my_beep,
      	.play_note = my_play_note,
      };
      """;

  /** What the program of the example includes. */
  private static final String PROGRAM =
      """
      #include <errno.h>
      #include <stddef.h>
      #include <sys/ioctl.h>
      """;

  private static Set<String> named(Pattern pattern) throws IOException {
    return DocumentText.of(DOCUMENT).named(pattern);
  }

  private static void assertKnown(Set<String> known, Set<String> named, int atLeast) {
    assertTrue(named.size() >= atLeast, named.toString());
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(known);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void theRulesThatAreNamedExist() throws IOException {
    Set<String> known = Arrays.stream(Id.values()).map(Id::printed).collect(Collectors.toSet());
    assertKnown(known, named(DocumentText.RULE), 25);
  }

  /** The kernel's documents are advice to all: each rule of advice stands somewhere. */
  @Test
  void everyRuleOfAdviceIsNamed() throws IOException {
    Set<String> advice =
        Arrays.stream(Id.values())
            .filter(id -> id.kind().name().toLowerCase(Locale.ROOT).equals("advice"))
            .map(Id::printed)
            .collect(Collectors.toCollection(TreeSet::new));
    advice.removeAll(named(DocumentText.RULE));
    assertEquals(Set.of(), advice);
  }

  @Test
  void theAnnotationsThatAreNamedExist() throws IOException {
    Set<String> known = DocumentText.classes("annotations/src/main", ".java");
    known.add("Deprecated");
    assertKnown(known, named(DocumentText.ANNOTATION), 20);
  }

  @Test
  void theTestsThatAreNamedExist() throws IOException {
    assertKnown(DocumentText.classes(".", "Test.java"), named(DocumentText.TEST), 5);
  }

  @Test
  void theLinksLeadSomewhere() throws IOException {
    DocumentText document = DocumentText.of(DOCUMENT);
    assertTrue(document.links() > 10, document.links() + " links");
    assertEquals(List.of(), document.brokenLinks());
  }

  private static Compilation.Result compiled() throws IOException {
    List<String> shown = DocumentText.of(DOCUMENT).blocks("java");
    assertEquals(2, shown.size());
    return Compiling.of(
            Compiling.source("example", "Tone", shown.get(0)),
            Compiling.source("example", "Store", shown.get(1)))
        .with("-Aioctlabi.emit=header,check,kernel,selftest")
        .run();
  }

  @Test
  void theExamplesCompile(@TempDir Path folder) throws IOException {
    Compilation.Result result = compiled();
    assertEquals("", result.messages());
    CTools.require("gcc");
    CTools tools = new CTools(folder);
    for (String path : List.of("uapi/linux/tone.h", "kernel/linux/tone_ioctl.h")) {
      tools.write(path, result.file("META-INF/ioctlabi/" + path));
    }
    List<String> shown = DocumentText.of(DOCUMENT).blocks("c");
    assertEquals(2, shown.size());
    tools.write("driver.c", "#include <linux/tone_ioctl.h>\n" + shown.getFirst() + DRIVER);
    tools.silent(
        "gcc -fsyntax-only -Wall -Werror -D_GNU_SOURCE -I%s -Iuapi -Ikernel"
            .formatted(Project.shim()),
        List.of("driver.c"));
    tools.write(
        "program.c", PROGRAM + shown.getLast() + "int main(void) { return knows(0, 0); }\n");
    tools.silent("gcc -fsyntax-only -Wall -Wextra -Werror", List.of("program.c"));
  }
}
