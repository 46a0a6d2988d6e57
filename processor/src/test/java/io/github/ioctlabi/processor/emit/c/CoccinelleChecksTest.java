package io.github.ioctlabi.processor.emit.c;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.kit.Folders;
import io.github.ioctlabi.kit.Mutant;
import io.github.ioctlabi.kit.PlantedFaults;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code e2e/coccinelle} goes by: its lists, and docs/coccinelle.md, which says the same. */
class CoccinelleChecksTest {
  private static final Path LISTS = Project.root().resolve("e2e/checks");

  private static List<Mutant> faults() throws IOException {
    return Mutant.parse(Files.readString(LISTS.resolve("applicable.faults")));
  }

  /** The rows of a table of the document, by the table's head. */
  private static List<String> rows(String head) throws IOException {
    String text = Files.readString(Project.root().resolve("docs/coccinelle.md"));
    int start = text.indexOf("| " + head + " |\n");
    assertTrue(start >= 0, head);
    return text.substring(start).lines().skip(2).takeWhile(line -> line.startsWith("|")).toList();
  }

  /** The lines of a list as rows of a table. */
  private static List<String> list(String name, String line, String row) throws IOException {
    Pattern shape = Pattern.compile(line);
    return Files.readAllLines(LISTS.resolve(name)).stream()
        .map(each -> {
          assertTrue(shape.matcher(each).matches(), each);
          return shape.matcher(each).replaceFirst(row);
        })
        .toList();
  }

  @Test
  void theDocumentHasTheFaults() throws IOException {
    List<String> faults =
        faults().stream()
            .map(each -> "| `%s` | %s |".formatted(each.killer(), each.name()))
            .toList();
    assertTrue(faults.size() > 35, faults.size() + " faults");
    assertEquals(faults, rows("check | the fault that it reports"));
  }

  @Test
  void theDocumentHasTheOthers() throws IOException {
    assertEquals(list("others", "([\\w-]+): (.+)", "| `$1` | $2 |"), rows("check | why"));
  }

  @Test
  void theDocumentHasWhatIsFalse() throws IOException {
    assertEquals(
        list("false", "(\\w+) (\\w+): (.+)", "| `$1` | $2 | $3 |"), rows("check | of each | why"));
  }

  @Test
  void everyFaultCanBePlanted(@TempDir Path folder) throws IOException {
    new Dispatching(folder);
    Path source = folder.resolve("kernel/linux/dispatch_ioctl.c");
    Path header = folder.resolve("kernel/linux/dispatch_ioctl.h");
    Path planted = folder.resolve("planted");
    PlantedFaults.main(
        LISTS.resolve("applicable.faults").toString(),
        planted.toString(),
        source.toString(),
        header.toString());
    for (Mutant fault : faults()) {
      Path here = planted.resolve(fault.killer());
      List<Path> files = Folders.files(here, "");
      assertEquals(1, files.size(), fault.name());
      Path sound = source.resolveSibling(files.getFirst().getFileName());
      assertNotEquals(-1, Files.mismatch(sound, files.getFirst()), fault.name());
    }
  }
}
