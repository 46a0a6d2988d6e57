package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.model.values.IntegerKind;

/**
 * Integer constants as every C and C++ standard from C90 on reads them, without a warning: of a
 * fixed sign, and never more negative than the compiler can negate.
 */
public final class CNumber {
  private static final long UNSIGNED_INT_MAX = 0xffff_ffffL;

  private CNumber() {}

  /** Whether a number fits a C {@code int}. */
  public static boolean fitsInt(long number) {
    return number == (int) number;
  }

  /** A number for a macro: an {@code int} if it fits one. */
  public static String decimal(long number) {
    if (number > UNSIGNED_INT_MAX) {
      return number + "LL";
    }
    if (number > Integer.MAX_VALUE) {
      return number + "U";
    }
    if (number >= 0) {
      return Long.toString(number);
    }
    return negative(number, Integer.MIN_VALUE, fitsInt(number) ? "" : "LL");
  }

  /** An {@code int} for an enumerator: nothing stands beside it, so it needs no parentheses. */
  static String enumerator(long number) {
    return decimal(number).replaceAll("[()]", "");
  }

  /** An unsigned number for a macro, in hexadecimal, as wide as its carrier needs. */
  public static String hexadecimal(long number, IntegerKind carrier) {
    return "0x" + Long.toHexString(number) + (carrier.bytes() == Long.BYTES ? "ULL" : "U");
  }

  /** Bits of a number, of a wide one as wide as it is. */
  public static String mask(long bits, IntegerKind carrier) {
    boolean wide = carrier.bytes() == Long.BYTES && !fitsInt(bits);
    return "0x" + Long.toHexString(bits) + (wide ? "ULL" : "");
  }

  /**
   * A number to compare with, 64 bits wide.
   *
   * @param unsigned whether the number is a bit pattern
   */
  public static String wide(long number, boolean unsigned) {
    if (unsigned) {
      return Long.toUnsignedString(number) + "ULL";
    }
    return number >= 0 ? number + "LL" : negative(number, Long.MIN_VALUE, "LL");
  }

  /** The smallest number of a type has no positive counterpart to negate. */
  private static String negative(long number, long smallest, String suffix) {
    return number == smallest || number == Long.MIN_VALUE
        ? "(" + (number + 1) + suffix + " - 1)"
        : "(" + number + suffix + ")";
  }
}
