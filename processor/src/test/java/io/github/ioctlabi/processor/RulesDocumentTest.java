package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents say of the rules is what the catalogue of their ids says. */
class RulesDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/declarations.md");
  private static final Path ANNOTATION =
      Path.of("../annotations/src/main/java/io/github/ioctlabi/annotations/RuleId.java");

  private static final String HEAD = "| id | kind | fires on | mend |";

  private static final Pattern CONSTANT =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*([A-Z_]+)");

  /** The kinds and meanings of the table, by the ids as messages print them. */
  private static Map<String, String> table() throws IOException {
    Map<String, String> table = new TreeMap<>();
    Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.equals(HEAD))
        .skip(2)
        .takeWhile(line -> line.startsWith("| "))
        .map(line -> line.split(" *\\| *", -1))
        .forEach(cells -> {
          String row = cells[2] + ": " + cells[3].replaceFirst("; see \\[.*", "");
          assertEquals(null, table.put(cells[1], row), cells[1] + " stands twice");
        });
    return table;
  }

  private static String row(Id id) {
    return id.kind().name().toLowerCase(Locale.ROOT)
        + (id.severity() == Severity.NOTE ? ", a note" : "")
        + ": "
        + id.meaning();
  }

  @Test
  void theTableHasEveryRule() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Arrays.stream(Id.values()).forEach(id -> expected.put(id.printed(), row(id)));
    Map<String, String> found = table();
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach((id, row) -> assertEquals(row, found.get(id), id));
  }

  /** A comment may go on behind the sentence. */
  @Test
  void theAnnotationSaysTheSame() throws IOException {
    Map<String, String> comments = new LinkedHashMap<>();
    String constants = Files.readString(ANNOTATION).replaceFirst("(?s)^.*?enum RuleId \\{", "");
    CONSTANT
        .matcher(constants.replaceAll("\\s*\\n( *\\*(?!/))?\\s*", " "))
        .results()
        .forEach(constant -> comments.put(constant.group(2), constant.group(1).strip()));
    for (Id id : Id.values()) {
      String comment = comments.getOrDefault(id.name(), "");
      String sentence = comment.replaceAll("\\{@code ([^}]*)}", "`$1`");
      String meaning =
          id.meaning().substring(0, 1).toUpperCase(Locale.ROOT) + id.meaning().substring(1) + ".";
      assertTrue(
          (sentence + " ").startsWith(meaning + " "), () -> id + ": " + sentence + " / " + meaning);
    }
  }
}
