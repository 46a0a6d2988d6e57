package io.github.ioctlabi.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Row;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.tables.TableFile;
import io.github.ioctlabi.benchmarks.turns.Effort;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table comes out whole. What its figures are, a loaded machine decides: no test asks. */
class BenchmarksTest {
  @TempDir private Path directory;

  static List<Benchmark> benchmarks() {
    return Benchmarks.ALL;
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void aTableComesOutWhole(Benchmark benchmark) throws Exception {
    Table table = benchmark.measure(Effort.QUICK);
    Set<List<String>> names = new HashSet<>();
    for (Row row : table.rows()) {
      assertTrue(names.add(row.names()), () -> "twice: " + row.names());
      assertFalse(row.figures().getFirst().isNaN(), () -> "no figure: " + row.names());
    }
    assertEquals(benchmark.name(), table.name());
    assertFalse(table.goals().isEmpty());
    TableFile.write(directory, table);
    assertEquals(table, TableFile.read(directory, table.name()).orElseThrow());
  }

  @Test
  void eachHasANameOfItsOwn() {
    assertEquals(
        benchmarks().size(), benchmarks().stream().map(Benchmark::name).distinct().count());
  }
}
