package io.github.ioctlabi.benchmarks.tables;

import java.util.Locale;

/**
 * What a figure is to reach.
 *
 * @param text what it is, without the figures
 * @param figure what was measured; not a number where it could not be, which misses the goal
 * @param limit the largest that is good enough
 */
public record Goal(String text, double figure, double limit) {
  /** Whether it is reached. */
  public boolean held() {
    return figure <= limit;
  }

  /** As in {@code held: generated, FIONREAD: 1.043, at most 1.050}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%s: %s: %.3f, at most %.3f", held() ? "held" : "MISSED", text, figure, limit);
  }
}
