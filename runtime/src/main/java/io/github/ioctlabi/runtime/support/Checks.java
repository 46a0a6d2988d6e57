package io.github.ioctlabi.runtime.support;

/** Checks of values, with messages that name the component. */
public final class Checks {
  private Checks() {}

  /** The value, if it is in the range; both ends count. */
  public static long range(String component, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          component + ": " + value + " is not in " + min + ".." + max);
    }
    return value;
  }
}
