package io.github.ioctlabi.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.rules.Rules;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who reports under which id: one rule, or one stage that knows no rules. The stages are the
 * readers and the processor itself; where several report under an id, they are named here.
 */
class ReportersTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/ioctlabi/processor");

  private static final String READ = "read";
  private static final String PROCESSOR = "processor";

  private static final Pattern REPORT =
      Pattern.compile("\\b(?:report|reportAs|Finding)\\(\\s*Id\\.(\\w+)");

  /** Ids of several questions, or of one that a reader answers where a rule would be too late. */
  private static final Map<Id, Set<String>> SEVERAL =
      Map.ofEntries(
          Map.entry(Id.MISALIGNED_FIELD, Set.of("AlignedInPacked", "MisalignedField")),
          Map.entry(Id.MISSING_LENGTH, Set.of("UncountedTail", READ)),
          Map.entry(Id.BAD_LENGTH, Set.of("StructTooLarge", READ)),
          Map.entry(
              Id.BAD_ANNOTATION,
              Set.of(
                  "CountedStruct",
                  "NothingToUndo",
                  "OrderByValue",
                  "UnfitWrapper",
                  "UnsentAddress",
                  "UnsentTag",
                  READ)),
          Map.entry(Id.DIRECTION_MISMATCH, Set.of("NothingSent", READ)),
          Map.entry(Id.LOST_DATA, Set.of("LostData", "NeverFilled")),
          Map.entry(Id.TAG_MISSING, Set.of("TagMissing", "TagUnnamed")),
          Map.entry(Id.NAME_CLASH, Set.of("NameClash", READ)),
          Map.entry(Id.VALUE_OUT_OF_RANGE, Set.of("TagOutOfRange", "ValueOutOfRange")),
          Map.entry(Id.BAD_HEADER, Set.of("BadHeader", "OwnHeaderType", READ)),
          Map.entry(Id.BAD_C_NAME, Set.of("BadCName", "UntaggedType")),
          Map.entry(Id.DUPLICATE_C_NAME, Set.of("DuplicateCName", "DuplicatePrefix")),
          Map.entry(Id.SINCE_ORDER, Set.of("SinceOrder", READ)),
          Map.entry(Id.TOO_LONG, Set.of("TooLong", "TooMany", PROCESSOR)),
          Map.entry(Id.FOREIGN_CLASS, Set.of("ForeignClass", READ)),
          Map.entry(Id.INTERNAL_ERROR, Set.of(PROCESSOR, READ)));

  private static Map<Id, Set<String>> reporters() throws IOException {
    Map<Id, Set<String>> reporters = new EnumMap<>(Id.class);
    for (Rule rule : Rules.ALL) {
      add(reporters, rule.id(), rule.getClass().getSimpleName());
    }
    for (String stage : List.of(READ, PROCESSOR)) {
      Path folder = stage.equals(READ) ? SOURCES.resolve(READ) : SOURCES;
      try (Stream<Path> files = Files.walk(folder, stage.equals(READ) ? Integer.MAX_VALUE : 1)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          REPORT
              .matcher(Files.readString(file))
              .results()
              .map(report -> Id.valueOf(report.group(1)))
              .forEach(id -> add(reporters, id, stage));
        }
      }
    }
    return reporters;
  }

  private static void add(Map<Id, Set<String>> reporters, Id id, String reporter) {
    reporters.computeIfAbsent(id, _ -> new TreeSet<>()).add(reporter);
  }

  @Test
  void everyIdHasItsReporters() throws IOException {
    Map<Id, Set<String>> reporters = reporters();
    for (Id id : Id.values()) {
      Set<String> found = reporters.getOrDefault(id, Set.of());
      Set<String> several = SEVERAL.get(id);
      if (several == null) {
        assertEquals(1, found.size(), id + " is reported by " + found);
      } else {
        assertEquals(new TreeSet<>(several), new TreeSet<>(found), id.name());
      }
    }
  }

  @Test
  void aRuleIsCalledAfterItsIdUnlessItSharesIt() {
    for (Rule rule : Rules.ALL) {
      String name = rule.getClass().getSimpleName();
      if (!SEVERAL.containsKey(rule.id())) {
        assertEquals(rule.id().printed(), name);
      }
    }
  }
}
