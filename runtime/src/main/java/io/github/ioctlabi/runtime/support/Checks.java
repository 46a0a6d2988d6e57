package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.runtime.IoctlCommand;

/** Checks of values whose messages name the component. For generated code. */
public final class Checks {

  private Checks() {}

  /**
   * The result of a command that returns zero or an error.
   *
   * @param result ioctl(2)'s own, not negative
   * @throws IllegalStateException such as {@code SENSOR_RESET returned 1, where its declaration
   *     expects 0}
   */
  public static void zero(IoctlCommand command, int result) {
    if (result != 0) {
      throw IoctlCall.unexpected(command, result);
    }
  }

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
   * A signed value that must be a multiple of another, counted from zero.
   *
   * @param of positive
   * @return {@code value}
   * @throws IllegalArgumentException such as {@code Config.size: 5000 is no multiple of 4096}
   */
  public static long multiple(String component, long value, long of) {
    if (value % of != 0) {
      throw noMultiple(component, Long.toString(value), of);
    }
    return value;
  }

  /**
   * The same for an unsigned 64-bit value.
   *
   * @param of positive
   * @return {@code value}
   * @throws IllegalArgumentException if it is none
   */
  public static long multipleUnsigned(String component, long value, long of) {
    if (Long.remainderUnsigned(value, of) != 0) {
      throw noMultiple(component, Long.toUnsignedString(value), of);
    }
    return value;
  }

  private static IllegalArgumentException noMultiple(String component, String value, long of) {
    return new IllegalArgumentException(component + ": " + value + " is no multiple of " + of);
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

  /**
   * A number of elements or bytes that must match what it counts.
   *
   * @param countComponent the component that holds the number
   * @param count the number
   * @param component the component that is counted
   * @param expected what it comes to
   * @throws IllegalArgumentException such as {@code Foo.count: 3, but Foo.data needs 5}
   */
  public static void count(String countComponent, long count, String component, long expected) {
    if (count != expected) {
      throw new IllegalArgumentException(
          countComponent + ": " + count + ", but " + component + " needs " + expected);
    }
  }

  /**
   * An array that has a largest length.
   *
   * @throws IllegalArgumentException if it is longer
   */
  public static void max(String component, int length, long max) {
    if (length > max) {
      throw new IllegalArgumentException(component + ": length " + length + ", at most " + max);
    }
  }

  /**
   * How many elements so much memory holds.
   *
   * @param available in bytes; negative counts as none
   * @param stride an element's size in bytes, positive
   * @return not negative; {@link Integer#MAX_VALUE} if there are more
   */
  public static int room(long available, long stride) {
    return (int) Math.clamp(available / stride, 0L, Integer.MAX_VALUE);
  }

  /**
   * A count that was read, never believed beyond the room.
   *
   * @param count unsigned
   * @param room the number of elements that there is room for, not negative
   * @return not negative; at most {@link Integer#MAX_VALUE}
   */
  public static int clamp(long count, long room) {
    long bound = Math.min(room, Integer.MAX_VALUE);
    return (int) (Long.compareUnsigned(count, bound) < 0 ? count : bound);
  }

  /**
   * What to throw for a member of a union that another tag than the one beside it selects.
   *
   * @param component the union
   * @param member the member, its class or its name
   * @param tag the tag's value
   */
  public static IllegalArgumentException wrongTag(String component, Object member, long tag) {
    String name =
        switch (member) {
          case String text -> text;
          case Class<?> type -> type.getSimpleName();
          default -> member.getClass().getSimpleName();
        };
    return new IllegalArgumentException(
        component + ": the tag " + tag + " does not select " + name);
  }

  /** What to throw for a tag, read, that selects no member of a union. */
  public static IllegalStateException unknownTag(String component, long tag) {
    return new IllegalStateException(component + ": no member has the tag " + tag);
  }

  /** What to throw for a constant that only stands for numbers without a name. */
  public static IllegalArgumentException unwritable(String component, Object constant) {
    return new IllegalArgumentException(
        component
            + ": "
            + constant
            + " stands for any number without a name, and has none to write; to send back what was"
            + " read, declare the integer in place of the enum, or call with a MemorySegment");
  }

  /** What to throw for a number, read, that no constant has. */
  public static IllegalStateException unknownValue(String component, long number) {
    return new IllegalStateException(component + ": no constant has the value " + number);
  }
}
