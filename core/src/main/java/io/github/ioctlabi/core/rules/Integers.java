package io.github.ioctlabi.core.rules;

import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.Range;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The numbers that C integers hold, as bit patterns in a Java {@code long}. */
final class Integers {
  private Integers() {}

  /** Whether numbers are bit patterns that compare as unsigned: the unsigned 64-bit integers. */
  static boolean isUnsignedLong(IntegerKind kind) {
    return kind.bytes() == Long.BYTES && !kind.signed();
  }

  /** Compares two numbers of an integer. */
  static int compare(IntegerKind kind, long a, long b) {
    return isUnsignedLong(kind) ? Long.compareUnsigned(a, b) : Long.compare(a, b);
  }

  /** The smallest number of an integer. */
  static long smallest(IntegerKind kind) {
    return kind.signed() ? Long.MIN_VALUE >> (Long.SIZE - bits(kind)) : 0;
  }

  /** The largest number of an integer. */
  static long largest(IntegerKind kind) {
    return -1L >>> (Long.SIZE - bits(kind) + (kind.signed() ? 1 : 0));
  }

  /** Whether an integer holds a number. */
  static boolean holds(IntegerKind kind, long number) {
    return compare(kind, number, smallest(kind)) >= 0 && compare(kind, number, largest(kind)) <= 0;
  }

  /** The width of an integer. */
  static int bits(IntegerKind kind) {
    return kind.bytes() * Byte.SIZE;
  }

  /** A number, as the integer reads it. */
  static BigInteger value(IntegerKind kind, long number) {
    BigInteger value = BigInteger.valueOf(number);
    return isUnsignedLong(kind) && number < 0 ? value.add(BigInteger.TWO.pow(Long.SIZE)) : value;
  }

  /** A number in decimal, as the integer reads it. */
  static String print(IntegerKind kind, long number) {
    return isUnsignedLong(kind) ? Long.toUnsignedString(number) : Long.toString(number);
  }

  /** A number as Java writes it: of an unsigned 64-bit integer the one of the same bits. */
  static String literal(long number) {
    return (int) number == number ? Long.toString(number) : number + "L";
  }

  /** Whether a range is one: it begins before it ends, and its integer holds both ends. */
  static boolean isSound(IntegerKind kind, Range range) {
    return holds(kind, range.min())
        && holds(kind, range.max())
        && compare(kind, range.min(), range.max()) <= 0;
  }

  /**
   * The narrowest native integer that holds all of the numbers, if one does, and is as wide as the
   * one that does not: a remedy never takes room away.
   */
  static Optional<IntegerKind> wider(IntegerKind than, long... numbers) {
    return Arrays.stream(IntegerKind.values())
        .filter(kind -> kind.order() == IntegerKind.Order.NATIVE && !isUnsignedLong(kind))
        .filter(kind -> kind.bytes() >= than.bytes())
        .filter(kind -> Arrays.stream(numbers).allMatch(number -> holds(kind, number)))
        .findFirst();
  }
}
