package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.core.changes.verdict.Level;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether programs and kernels do what a verdict says.
 *
 * @param row the case
 * @param change with its verdict
 * @param kernels of both versions
 */
record Shown(Case row, Change change, Kernels kernels) {
  private static final Pattern ERRNO = Pattern.compile("\\bE(?:2BIG|[A-Z]{3,})\\b");

  /** How a program ends that does not bear what it meets. */
  private static final Pattern BROKEN =
      Pattern.compile("\\bE(?:2BIG|[A-Z]{3,})\\b|\\w+(?:Exception|Error)\\b|\\bSIG[A-Z]+\\b");

  void check() throws Exception {
    Case.Direction direction = kernels.versions().direction();
    StringBuilder printed = new StringBuilder();
    boolean inC = row.sections().containsKey("program");
    boolean inJava = kernels.versions().program(0).isPresent();
    if (inC) {
      printed.append(kernels.runC());
      compiles();
    }
    if (inJava) {
      printed.append(kernels.runJava());
      compilesInJava();
    }
    assertTrue(inC || inJava || row.head().containsKey("check"), "nothing shows it");
    if (row.head().containsKey("check")) {
      assertEquals(row.said("check").equals("passes"), kernels.check(0, 1).status() == 0);
    }
    if (row.head().containsKey("narrow")) {
      assertEquals(kernels.size("gcc", 0), kernels.size("gcc", 1));
      String narrow = "i686-linux-gnu-gcc";
      assertNotEquals(kernels.size(narrow, 0), kernels.size(narrow, 1));
    }
    String text = printed.toString().replaceAll("(?m)[; ]+$", "");
    if ("write".equals(System.getProperty("ioctlabi.goldens"))) {
      row.write(direction, text);
    } else {
      assertEquals(row.sections().getOrDefault(direction.printed(), ""), text.strip());
    }
    judge(text);
  }

  /** C that was written for the older version, with the newer header. */
  private void compiles() throws IOException {
    String flags = "gcc -fsyntax-only -Wall -Werror";
    if (change.level() == Level.SOURCE && change.effect().contains("driver")) {
      assertNotEquals(0, kernels.device(0, 1).status());
      assertEquals(0, kernels.program(0, 1, flags).status());
      return;
    }
    boolean failing = change.level() == Level.SOURCE || row.head().containsKey("renames");
    if (change.level() != Level.ABI) {
      var tool = kernels.program(0, 1, flags);
      assertEquals(failing, tool.status() != 0, tool.output());
    }
  }

  private void compilesInJava() throws IOException {
    List<String> errors = kernels.versions().oldProgramOnNewDeclarations();
    boolean failing =
        change.effect().matches(".*\\bJava\\b.* (?:does|do) not compile.*")
            || row.head().containsKey("java");
    assertEquals(failing, !errors.isEmpty(), errors.toString());
  }

  private void judge(String text) {
    Map<String, String> lines = new TreeMap<>();
    text.lines()
        .forEach(line -> {
          int colon = line.indexOf(':');
          lines.put(line.substring(0, colon), line.substring(colon + 1));
        });
    Set<String> named = found(ERRNO, change.effect());
    Set<String> own = new TreeSet<>();
    Set<String> crossed = new TreeSet<>();
    lines.forEach((pair, line) -> (isCrossed(pair) ? crossed : own).addAll(found(ERRNO, line)));
    if (change.level() == Level.ABI) {
      assertTrue(
          lines.isEmpty()
              || lines.entrySet().stream()
                  .anyMatch(each ->
                      isCrossed(each.getKey())
                          && !each.getValue().equals(lines.get(own(each.getKey())))),
          "all work");
    } else {
      lines.forEach((pair, line) -> {
        if (pair.endsWith("old on new")) {
          Set<String> broken = found(BROKEN, line);
          broken.removeAll(found(BROKEN, lines.get(own(pair))));
          assertEquals(Set.of(), broken, text);
          assertTrue(row.head().containsKey("sees") || line.equals(lines.get(own(pair))), text);
        }
      });
    }
    Set<String> seen = new TreeSet<>(crossed);
    seen.removeAll(own);
    if (!lines.isEmpty()) {
      Set<String> shown = new TreeSet<>(named);
      shown.removeAll(found(ERRNO, row.head().getOrDefault("unseen", "")));
      assertTrue(crossed.containsAll(shown), () -> change.effect() + "\n" + text);
      assertTrue(named.containsAll(seen), () -> change.effect() + "\n" + text);
    }
  }

  private static boolean isCrossed(String pair) {
    return !own(pair).equals(pair);
  }

  /** The same program on its own kernel. */
  private static String own(String pair) {
    String who = pair.contains("old on") ? "old" : "new";
    return (pair.startsWith("Java") ? "Java, " : "") + who + " on " + who;
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
