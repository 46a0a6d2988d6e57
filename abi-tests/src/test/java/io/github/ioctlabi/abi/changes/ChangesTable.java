package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Level;
import io.github.ioctlabi.kit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The tables of docs/changes.md have a row for each case, in its words and in those of the verdict;
 * {@code -Dioctlabi.goldens=write} writes them anew.
 *
 * @param verdicts the change of a case, by the way of its data
 */
record ChangesTable(BiFunction<Case, Case.Direction, Change> verdicts) {
  private static final Path DOCUMENT = Project.root().resolve("docs/changes.md");

  private static final String HEAD =
      """
      | change | kind | in | out | both | who breaks, or notices | the way out |
      |---|---|---|---|---|---|---|
      """;

  private static final String ABIDIFF_HEAD =
      """
      | change | in | out | both | `abidiff` says | why the verdict is another |
      |---|---|---|---|---|---|
      """;

  /** Each group's rows, in the order of the catalogue, and those that abidiff judges otherwise. */
  private List<String> tables() throws IOException {
    TreeMap<String, List<Case>> groups =
        Case.all().stream()
            .collect(Collectors.groupingBy(Case::group, TreeMap::new, Collectors.toList()));
    List<String> tables = new ArrayList<>();
    StringBuilder otherwise = new StringBuilder(ABIDIFF_HEAD);
    for (List<Case> group : groups.values()) {
      StringBuilder table = new StringBuilder(HEAD);
      for (Case row : sorted(group)) {
        table.append(line(row));
        otherwise.append(judgedOtherwise(row));
      }
      tables.add(table.toString());
    }
    tables.add(otherwise.toString());
    return tables;
  }

  /** The line of a row of which abidiff says something else, and nothing for the others. */
  private static String judgedOtherwise(Case row) {
    return Optional.ofNullable(row.head().get("abidiff"))
        .map(reason -> reason.split(": ", 2))
        .map(parts ->
            "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                    row.said("change"),
                    level(row, Case.Direction.IN),
                    level(row, Case.Direction.OUT),
                    level(row, Case.Direction.BOTH),
                    parts[0],
                    cell(parts[1])))
        .orElse("");
  }

  private static List<Case> sorted(List<Case> rows) {
    return rows.stream()
        .sorted(Comparator.comparing(ChangesTable::kind).thenComparing(Case::name))
        .toList();
  }

  private static ChangeKind kind(Case row) {
    return ChangeKind.valueOf(row.said("kind").replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private String line(Case row) {
    Map<String, Case.Direction> effects = new TreeMap<>();
    Set<String> said = new LinkedHashSet<>();
    Set<String> waysOut = new LinkedHashSet<>();
    for (Case.Direction direction : row.levels().keySet()) {
      Change change = verdicts.apply(row, direction);
      if (effects.put(change.effect(), direction) == null) {
        said.add(label(direction) + change.effect());
      }
      if (!change.wayOut().isEmpty()) {
        waysOut.add(change.wayOut());
      }
    }
    String who = said.size() == 1 ? effects.keySet().iterator().next() : String.join("<br>", said);
    return "| %s | `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            row.said("change"),
            row.said("kind"),
            level(row, Case.Direction.IN),
            level(row, Case.Direction.OUT),
            level(row, Case.Direction.BOTH),
            cell(who),
            cell(String.join("<br>", waysOut)));
  }

  private static String label(Case.Direction direction) {
    return direction == Case.Direction.ANY ? "" : "*" + direction.printed() + ":* ";
  }

  private static String level(Case row, Case.Direction direction) {
    Map<Case.Direction, Level> levels = row.levels();
    return Optional.ofNullable(levels.get(direction))
        .or(() -> Optional.ofNullable(levels.get(Case.Direction.ANY)))
        .map(level -> level.name().toLowerCase(Locale.ROOT))
        .orElse("–");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** Compares the document with them. */
  void check() throws IOException {
    String text = Files.readString(DOCUMENT);
    StringBuilder wanted = new StringBuilder();
    int at = 0;
    for (String table : tables()) {
      int start = text.indexOf("\n| ", at) + 1;
      int end = text.indexOf("\n\n", start) + 1;
      wanted.append(text, at, start).append(table);
      at = end == 0 ? text.length() : end;
    }
    wanted.append(text, at, text.length());
    if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
      Files.writeString(DOCUMENT, wanted);
    } else {
      assertEquals(wanted.toString(), text);
    }
  }
}
