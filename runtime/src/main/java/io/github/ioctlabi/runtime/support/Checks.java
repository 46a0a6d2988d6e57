package io.github.ioctlabi.runtime.support;

/** Checks of values whose messages name the component. For generated code. */
public final class Checks {

  private Checks() {}

  /**
   * A signed value that must lie within bounds.
   *
   * @return {@code value}
   * @throws IllegalArgumentException such as {@code Config.sampleHz: 0 is not in 1..48000}
   */
  public static long range(String component, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          component + ": " + value + " is not in " + min + ".." + max);
    }
    return value;
  }

  /**
   * The same for an unsigned 64-bit value.
   *
   * @return {@code value}
   * @throws IllegalArgumentException if it is out of bounds
   */
  public static long rangeUnsigned(String component, long value, long min, long max) {
    if (Long.compareUnsigned(value, min) < 0 || Long.compareUnsigned(value, max) > 0) {
      throw new IllegalArgumentException(
          component
              + ": "
              + Long.toUnsignedString(value)
              + " is not in "
              + Long.toUnsignedString(min)
              + ".."
              + Long.toUnsignedString(max));
    }
    return value;
  }

  /**
   * An array that must have a fixed length.
   *
   * @throws IllegalArgumentException if it has another
   */
  public static void length(String component, int actual, int expected) {
    if (actual != expected) {
      throw new IllegalArgumentException(
          component + ": length " + actual + ", expected " + expected);
    }
  }

  /** What to throw for a constant that only stands for numbers without a name. */
  public static IllegalArgumentException unwritable(String component, Object constant) {
    return new IllegalArgumentException(
        component
            + ": "
            + constant
            + " stands for any number without a name, and has none to write");
  }

  /** What to throw for a number, read, that no constant has. */
  public static IllegalStateException unknownValue(String component, long number) {
    return new IllegalStateException(component + ": no constant has the value " + number);
  }
}
