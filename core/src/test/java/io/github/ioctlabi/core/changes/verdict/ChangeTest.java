package io.github.ioctlabi.core.changes.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
  @Test
  void levelsStandInTheOrderOfTheirWeight() {
    assertEquals(List.of(Level.SAFE, Level.SOURCE, Level.ABI), List.of(Level.values()));
  }

  @Test
  void kindsArePrintedInSmallLetters() {
    assertEquals("member-gone", ChangeKind.MEMBER_GONE.printed());
    List<String> odd =
        Arrays.stream(ChangeKind.values())
            .map(ChangeKind::printed)
            .filter(name -> !name.matches("[a-z]+(-[a-z]+)*"))
            .toList();
    assertEquals(List.of(), odd);
  }
}
