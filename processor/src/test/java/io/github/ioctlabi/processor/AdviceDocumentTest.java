package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/advice.md names exists, and what it shows compiles without a message. */
class AdviceDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/advice.md");

  private static final Pattern FENCED = Pattern.compile("(?s)```.*?```");

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  private static final Pattern RULE = Pattern.compile("`\\[(\\w+)]`");

  private static final Pattern ANNOTATION = Pattern.compile("@([A-Z]\\w*)");

  private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*Test\\b");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#]*)#?([^)]*)\\)");

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

  private static String text() throws IOException {
    return FENCED.matcher(Files.readString(DOCUMENT)).replaceAll("");
  }

  /** What the pattern finds between backquotes outside of the examples. */
  private static Set<String> named(Pattern pattern) throws IOException {
    return NAMED
        .matcher(text())
        .results()
        .map(MatchResult::group)
        .flatMap(code -> pattern.matcher(code).results())
        .map(found -> found.group(found.groupCount()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> classes(String folder, String end) throws IOException {
    return Folders.files(Project.root().resolve(folder), end).stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toCollection(TreeSet::new));
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
    assertKnown(known, named(RULE), 25);
  }

  /** The kernel's documents are advice to all: each rule of advice stands somewhere. */
  @Test
  void everyRuleOfAdviceIsNamed() throws IOException {
    Set<String> advice =
        Arrays.stream(Id.values())
            .filter(id -> id.kind().name().toLowerCase(Locale.ROOT).equals("advice"))
            .map(Id::printed)
            .collect(Collectors.toCollection(TreeSet::new));
    advice.removeAll(named(RULE));
    assertEquals(Set.of(), advice);
  }

  @Test
  void theAnnotationsThatAreNamedExist() throws IOException {
    Set<String> known = classes("annotations/src/main", ".java");
    known.add("Deprecated");
    assertKnown(known, named(ANNOTATION), 20);
  }

  @Test
  void theTestsThatAreNamedExist() throws IOException {
    assertKnown(classes(".", "Test.java"), named(TEST), 5);
  }

  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\w -]", "")
        .replace(' ', '-');
  }

  @Test
  void theLinksLeadSomewhere() throws IOException {
    List<MatchResult> links = LINK.matcher(text()).results().toList();
    assertTrue(links.size() > 10, links.size() + " links");
    for (MatchResult link : links) {
      Path file = link.group(1).isEmpty() ? DOCUMENT : DOCUMENT.resolveSibling(link.group(1));
      Stream<String> headings =
          Files.readAllLines(file).stream().filter(line -> line.startsWith("#"));
      assertTrue(
          link.group(2).isEmpty()
              || headings.map(AdviceDocumentTest::anchor).anyMatch(link.group(2)::equals),
          link.group());
    }
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?sm)^```" + language + "\\n(.*?)^```$")
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static Compilation.Result compiled() throws IOException {
    List<String> shown = blocks("java");
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
    List<String> shown = blocks("c");
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
