package io.github.ioctlabi.abi.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.core.changes.verdict.Level;
import io.github.ioctlabi.kit.CTools;
import io.github.ioctlabi.kit.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What abidiff says of the two objects of a row, where the headers define a type or a number
 * otherwise: a change where the verdict is {@code abi}, and none where it is not. Where it says
 * something else the head of the row tells why, and docs/changes.md with it.
 */
class LayoutsTest {
  /** Bits of its exit status. */
  private static final int FAILED = 1 | 2;

  private static final int CHANGED = 4;

  private static final String CHANGE = "a change: ";

  private static final String NO_CHANGE = "no change: ";

  /** There were as many when this was written. */
  private static final int LEAST = 59;

  @TempDir private static Path folder;

  @BeforeAll
  static void declare() throws IOException {
    CTools.require("gcc");
    CTools.require("abidiff");
    for (Case row : Case.all()) {
      Versions versions = versions(row).declared();
      versions.writeHeaders(0);
      versions.writeHeaders(1);
    }
  }

  private static Stream<Arguments> rows() throws IOException {
    return Case.all().stream().map(row -> Arguments.of(row.name(), row));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void abidiffAgrees(String name, Case row) throws IOException {
    String reason = row.head().getOrDefault("abidiff", "");
    Versions versions = versions(row);
    Layouts layouts = Layouts.of(versions);
    if (!layouts.differ()) {
      assertEquals("", reason, "the headers define the same");
      return;
    }
    Tool said = abidiff(versions, layouts);
    boolean changed = (said.status() & CHANGED) != 0;
    Collection<Level> levels = row.levels().values();
    if (levels.stream().allMatch(level -> (level == Level.ABI) == changed)) {
      assertEquals("", reason, said::output);
    } else {
      assertTrue(
          reason.startsWith(changed ? CHANGE : NO_CHANGE),
          () -> levels + ", and abidiff says\n" + said.output());
    }
  }

  /** For one way of its data: the types and what a constant stands for are the same in all. */
  private static Versions versions(Case row) {
    Case.Direction way = row.levels().keySet().iterator().next();
    return new Versions(row, way, folder.resolve(row.name()));
  }

  private static Tool abidiff(Versions versions, Layouts layouts) throws IOException {
    String compiler = compiler(versions.row());
    Map<String, String> types = layouts.types();
    Layout.compile(tools(versions, 0), compiler, types.keySet(), layouts.numbers());
    Layout.compile(tools(versions, 1), compiler, types.values(), layouts.numbers());
    Tool said =
        new CTools(versions.folder())
            .run("abidiff --no-corpus-path", List.of("v0/layout.o", "v1/layout.o"));
    assertEquals(0, said.status() & FAILED, said::output);
    return said;
  }

  /** Where a row is about 32-bit machines their compiler is asked. */
  private static String compiler(Case row) {
    if (!row.head().containsKey("narrow")) {
      return "gcc";
    }
    String narrow = "i686-linux-gnu-gcc";
    CTools.require(narrow);
    return narrow;
  }

  private static CTools tools(Versions versions, int version) {
    return new CTools(versions.of(version));
  }

  @Test
  void manyRowsAreAboutLayout() throws IOException {
    long count = 0;
    for (Case row : Case.all()) {
      if (Layouts.of(versions(row)).differ()) {
        count++;
      }
    }
    long found = count;
    assertTrue(found >= LEAST, () -> found + " rows");
  }
}
