package io.github.ioctlabi.benchmarks.turns;

import java.util.Arrays;

/**
 * Where the middle half of some values lies.
 *
 * @param lower a quarter of the values is at most this
 * @param median half of them
 * @param upper three quarters
 */
public record Quartiles(double lower, double median, double upper) {
  /**
   * Of values in any order.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Quartiles of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round((sorted.length - 1) * share)];
  }
}
