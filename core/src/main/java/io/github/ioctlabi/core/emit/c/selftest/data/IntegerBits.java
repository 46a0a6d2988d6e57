package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.model.values.IntegerKind;

/** The numbers that C integers hold, as bit patterns in a Java {@code long}. */
public final class IntegerBits {
  private IntegerBits() {}

  /** The bits that an integer has. */
  public static long mask(IntegerKind kind) {
    return -1L >>> (Long.SIZE - bits(kind));
  }

  /** A number as a C expression of 64 bits. */
  public static String expression(IntegerKind kind, long number) {
    return CNumber.fitsInt(number) && number >= 0
        ? Long.toString(number)
        : CNumber.wide(number, kind.isUnsignedLong());
  }

  /** Whether two numbers have the same bytes but for one. */
  public static boolean differInOneByte(IntegerKind kind, long a, long b) {
    long differing = (a ^ b) & mask(kind);
    long highest = Long.highestOneBit(differing);
    int at = Long.numberOfTrailingZeros(highest) / Byte.SIZE * Byte.SIZE;
    return differing != 0 && Long.numberOfTrailingZeros(differing) >= at;
  }

  private static int bits(IntegerKind kind) {
    return kind.bytes() * Byte.SIZE;
  }
}
