package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.model.IntegerKind;

/** The numbers that C integers hold, as bit patterns in a Java {@code long}. */
final class Numbers {
  private Numbers() {}

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

  /** The bits that an integer has. */
  static long mask(IntegerKind kind) {
    return -1L >>> (Long.SIZE - bits(kind));
  }

  /** A number as a C expression of 64 bits. */
  static String expression(IntegerKind kind, long number) {
    return CNumber.fitsInt(number) && number >= 0
        ? Long.toString(number)
        : CNumber.wide(number, isUnsignedLong(kind));
  }

  /** A number in decimal, as the integer reads it. */
  static String print(IntegerKind kind, long number) {
    return isUnsignedLong(kind) ? Long.toUnsignedString(number) : Long.toString(number);
  }

  private static boolean isUnsignedLong(IntegerKind kind) {
    return kind.bytes() == Long.BYTES && !kind.signed();
  }

  private static int bits(IntegerKind kind) {
    return kind.bytes() * Byte.SIZE;
  }
}
