package io.github.ioctlabi.benchmarks.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables on a terminal and in files. */
class TableTest {
  private static final Table TABLE =
      new Table(
          "tea",
          "Tea by pot and cup",
          List.of("kind", "vessel"),
          List.of(new Column("ratio", 3), new Column("ml", 0)),
          List.of(
              new Row(List.of("green", "pot"), List.of(1.0, 1_200.0)),
              new Row(List.of("black", "cup"), List.of(0.25, Double.NaN))),
          List.of(
              new Goal("cup, black", 0.25, 0.3),
              new Goal("pot", 1, 0.9),
              new Goal("no pot", Double.NaN, 1)),
          List.of("white: none in the house"));

  @TempDir private Path directory;

  @Test
  void aTerminalGetsTheTable() {
    assertEquals(
        """
        Tea by pot and cup
        kind   vessel  ratio     ml
        green  pot     1.000  1,200
        black  cup     0.250
        left out: white: none in the house
        """,
        TableText.of(TABLE));
  }

  @Test
  void aGoalSaysWhetherItHolds() {
    assertEquals(
        List.of(
            "held: cup, black: 0.250, at most 0.300",
            "MISSED: pot: 1.000, at most 0.900",
            "MISSED: no pot: NaN, at most 1.000"),
        TABLE.goals().stream().map(Goal::toString).toList());
  }

  @Test
  void aFileHoldsAllOfIt() throws IOException {
    TableFile.write(directory.resolve("new"), TABLE);
    assertEquals(Optional.of(TABLE), TableFile.read(directory.resolve("new"), "tea"));
    assertEquals(Optional.empty(), TableFile.read(directory, "coffee"));
  }

  @Test
  void rowsHaveTheColumnsOfTheirTable() {
    Row row = new Row(List.of("green"), List.of(1.0));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new Table(
                        "tea",
                        "",
                        TABLE.headings(),
                        TABLE.columns(),
                        List.of(row),
                        List.of(),
                        List.of()))
            .getMessage();
    assertTrue(message.startsWith("tea has other columns than Row[names=[green]"), message);
  }
}
