package io.github.ioctlabi.benchmarks;

import io.github.ioctlabi.benchmarks.tables.Benchmark;
import io.github.ioctlabi.benchmarks.tables.Table;
import io.github.ioctlabi.benchmarks.tables.TableFile;
import io.github.ioctlabi.benchmarks.tables.TableText;
import io.github.ioctlabi.benchmarks.turns.Effort;
import java.nio.file.Path;

/** Makes one table in this process, prints it and writes its file. */
public final class OneTable {
  private OneTable() {}

  /**
   * Makes it.
   *
   * @param args the table's name, {@code quick} or {@code full}, and the directory for its file
   */
  public static void main(String[] args) throws Exception {
    Benchmark benchmark = Benchmarks.named(args[0]).orElseThrow();
    Effort effort = args[1].equals("quick") ? Effort.QUICK : Effort.FULL;
    Table table = benchmark.measure(effort);
    TableFile.write(Path.of(args[2]), table);
    System.out.print(TableText.of(table));
    if (!effort.quick()) {
      table.goals().forEach(System.out::println);
    }
    System.out.println();
  }
}
