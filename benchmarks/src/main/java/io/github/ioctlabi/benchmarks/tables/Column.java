package io.github.ioctlabi.benchmarks.tables;

import java.util.Locale;

/**
 * A column of figures.
 *
 * @param heading what stands above it, with the unit
 * @param decimals how many digits follow the point when it is shown
 */
public record Column(String heading, int decimals) {
  /** The figure as it is shown; nothing where there is none. */
  public String shown(double figure) {
    return Double.isNaN(figure) ? "" : String.format(Locale.ROOT, "%,." + decimals + "f", figure);
  }
}
