package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.kit.Compilation;
import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Project;
import io.github.ioctlabi.kit.SourceFile;
import io.github.ioctlabi.runtime.Direction;
import io.github.ioctlabi.runtime.Errno;
import io.github.ioctlabi.runtime.IoctlCommand;
import io.github.ioctlabi.runtime.IoctlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** What docs/growing.md shows of the sample's heater stands there, and what it names exists. */
class GrowingDocumentTest {
  private static DocumentText document() throws IOException {
    return DocumentText.of("growing.md");
  }

  private static List<String> sources() throws IOException {
    Path sample = Project.root().resolve("sample");
    List<Path> files = new ArrayList<>(Folders.files(sample.resolve("versions"), ".java"));
    files.add(newest().resolve("Heater.java"));
    files.add(newest().resolve("HeaterProgram.java"));
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  private static Path newest() {
    return Project.root().resolve("sample/src/main/java/io/github/ioctlabi/sample");
  }

  private static Compilation.Result heater() throws IOException {
    String source = Files.readString(newest().resolve("Heater.java"));
    Compilation.Result result =
        Compiling.of(SourceFile.of("io.github.ioctlabi.sample.Heater", source)).run();
    assertEquals(List.of(), result.of(Diagnostic.Kind.ERROR), result::messages);
    return result;
  }

  @Test
  void whatIsShownInJavaStandsInTheSample() throws IOException {
    List<String> sources = sources();
    List<String> shown = document().blocks("java");
    assertEquals(5, shown.size());
    for (String text : shown) {
      assertTrue(sources.stream().anyMatch(source -> source.contains(text)), text);
    }
  }

  @Test
  void theSizesAreThoseOfTheHeader() throws IOException {
    String header = heater().file("META-INF/ioctlabi/uapi/linux/heater.h");
    for (String text : document().blocks("c")) {
      assertTrue(header.contains(text), text);
    }
  }

  @Test
  void theLinesOfTheLockAreInTheData() throws IOException {
    String data = heater().file("META-INF/ioctlabi/abi/linux/heater.json");
    List<String> shown = document().blocks("diff");
    assertFalse(shown.isEmpty());
    for (String text : shown) {
      assertTrue(data.contains(text.replaceAll("(?m)^\\+", "")), text);
    }
  }

  @Test
  void theMessageIsTheExceptions() throws IOException {
    IoctlCommand configure = IoctlCommand.of("HEATER_CONFIGURE", Direction.NONE, 0xbe, 0x11, 0);
    List<String> newer = List.of("Settings.rampSeconds", "Settings.maxJoules");
    String message = IoctlException.ofNewer(configure, Errno.E2BIG.number(), newer).getMessage();
    assertEquals(List.of(message + "\n"), document().blocks(""));
  }

  private static void assertKnown(Set<String> known, Set<String> named) {
    assertFalse(named.isEmpty());
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(known);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void whatIsNamedExists() throws IOException {
    DocumentText document = document();
    assertKnown(
        Arrays.stream(Id.values()).map(Id::printed).collect(Collectors.toSet()),
        document.named(DocumentText.RULE));
    Set<String> annotations = DocumentText.classes("annotations/src/main", ".java");
    annotations.add("Deprecated");
    assertKnown(annotations, document.named(DocumentText.ANNOTATION));
    assertKnown(DocumentText.classes(".", "Test.java"), document.named(DocumentText.TEST));
  }

  @Test
  void theLinksLeadSomewhere() throws IOException {
    assertEquals(List.of(), document().brokenLinks());
  }
}
