package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ioctlabi.core.changes.verdict.Change;
import io.github.ioctlabi.kit.Abilities;
import io.github.ioctlabi.kit.CTools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each row of docs/changes.md: what is said of a change, and what programs and kernels of both
 * versions do.
 */
class ChangesTest {
  private static final Map<String, Future<?>> RESULTS = new ConcurrentHashMap<>();

  private static final Map<String, Change> CHANGES = new ConcurrentHashMap<>();

  @TempDir private static Path folder;

  private static Path runner = Path.of("runner");

  @BeforeAll
  static void compile() throws IOException {
    if (Abilities.lackOfCompiler("gcc").isEmpty()) {
      runner = folder.resolve("runner");
      new CTools(folder)
          .silent(
              "gcc -O0 -Wall -Wextra -Werror -o runner", List.of(Case.file("runner.c").toString()));
    }
    begin();
  }

  /** Two at a time: most of it is done by compilers. */
  private static void begin() throws IOException {
    try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
      for (Case row : chosen()) {
        for (Case.Direction way : row.levels().keySet()) {
          RESULTS.put(
              row.name() + way,
              workers.submit(() -> {
                check(row, way);
                return null;
              }));
        }
      }
    }
  }

  private static List<Case> chosen() throws IOException {
    String only = System.getProperty("ioctlabi.case", "");
    return Case.all().stream().filter(row -> row.name().matches(only + ".*")).toList();
  }

  private static Stream<Arguments> rows() throws IOException {
    return chosen().stream()
        .flatMap(
            row -> row.levels().keySet().stream().map(way -> Arguments.of(row.name(), way, row)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("rows")
  void isAsTheTableSays(String name, Case.Direction direction, Case row) throws Throwable {
    try {
      RESULTS.get(name + direction).get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  @Test
  void theDocumentShowsThem() throws IOException {
    requireAll();
    new ChangesTable(
            (row, way) -> Objects.requireNonNull(CHANGES.get(row.name() + way), row.name()))
        .check();
  }

  @Test
  void aReviewSeesThem() throws Exception {
    requireAll();
    List<Versions> firsts = new ArrayList<>();
    for (Case row : Case.all()) {
      firsts.add(versions(row, row.levels().keySet().iterator().next()));
    }
    Reviews.check(firsts);
  }

  private static void requireAll() {
    assumeTrue(System.getProperty("ioctlabi.case", "").isEmpty(), "only some cases are tried");
  }

  private static void check(Case row, Case.Direction direction) throws Exception {
    Versions versions = versions(row, direction).compiled();
    Change change = change(versions);
    CHANGES.put(row.name() + direction, change);
    assertEquals(row.levels().get(direction), change.level(), change::text);
    CTools.require("gcc");
    new Shown(row, change, Kernels.of(versions, runner)).check();
  }

  private static Versions versions(Case row, Case.Direction direction) {
    return new Versions(row, direction, folder.resolve(row.name() + "-" + direction.printed()));
  }

  private static Change change(Versions versions) throws IOException {
    List<Change> all = versions.changes();
    List<Change> meant =
        all.stream()
            .filter(each -> each.kind().printed().equals(versions.row().said("kind")))
            .toList();
    String count = versions.row().head().getOrDefault("count", "1");
    assertEquals(Integer.parseInt(count), meant.size(), all::toString);
    assertEquals(
        versions.row().also(),
        all.stream()
            .filter(each -> !meant.contains(each))
            .map(each -> each.kind().printed())
            .sorted()
            .toList(),
        all::toString);
    return meant.getFirst();
  }
}
