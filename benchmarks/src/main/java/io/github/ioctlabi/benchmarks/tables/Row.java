package io.github.ioctlabi.benchmarks.tables;

import java.util.List;

/**
 * A row of a table.
 *
 * @param names what it is about, one for each column of names
 * @param figures one for each column of figures; not a number where there is none
 */
public record Row(List<String> names, List<Double> figures) {
  /** Copies the lists. */
  public Row {
    names = List.copyOf(names);
    figures = List.copyOf(figures);
  }
}
