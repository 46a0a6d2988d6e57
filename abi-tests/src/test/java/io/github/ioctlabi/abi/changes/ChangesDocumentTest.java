package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Level;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the tables of docs/changes.md are about; {@link ChangesTest} holds what they say. */
class ChangesDocumentTest {
  /** Except what says nothing else than that the data differs: with two declarations it cannot. */
  @Test
  void hasEachKind() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Case row : Case.all()) {
      shown.add(row.said("kind"));
    }
    Set<String> known =
        Arrays.stream(ChangeKind.values())
            .filter(each -> each != ChangeKind.OTHER_FACT)
            .map(ChangeKind::printed)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(known, shown);
  }

  /** The worse of in and out counts for what goes both ways. */
  @Test
  void bothIsTheWorse() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Case row : Case.all()) {
      Map<Case.Direction, Level> levels = row.levels();
      Level in = levels.getOrDefault(Case.Direction.IN, Level.SAFE);
      Level out = levels.getOrDefault(Case.Direction.OUT, Level.SAFE);
      Level both = levels.get(Case.Direction.BOTH);
      boolean knowsAll = levels.size() == 3;
      if (knowsAll && both != Collections.max(List.of(in, out))) {
        wrong.add(row.name());
      }
    }
    assertEquals(List.of(), wrong);
  }
}
