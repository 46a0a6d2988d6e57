package io.github.ioctlabi.core.rules.shared;

import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The numbers that C integers hold, as bit patterns in a Java {@code long}. */
public final class Integers {
  private Integers() {}

  /** The width of an integer. */
  public static int bits(IntegerKind kind) {
    return kind.bytes() * Byte.SIZE;
  }

  /** A number, as the integer reads it. */
  public static BigInteger value(IntegerKind kind, long number) {
    BigInteger value = BigInteger.valueOf(number);
    return kind.isUnsignedLong() && number < 0 ? value.add(BigInteger.TWO.pow(Long.SIZE)) : value;
  }

  /** A number as Java writes it: of an unsigned 64-bit integer the one of the same bits. */
  public static String literal(long number) {
    return (int) number == number ? Long.toString(number) : number + "L";
  }

  /** A range as its annotation. */
  public static String annotation(Range range) {
    return "@Range(min = %s, max = %s%s)"
        .formatted(
            literal(range.min()),
            literal(range.max()),
            range.isSparse() ? ", multipleOf = " + literal(range.multipleOf()) : "");
  }

  /** Whether a range is one: it begins before it ends, and its integer holds what it says. */
  public static boolean isSound(IntegerKind kind, Range range) {
    return kind.holds(range.min())
        && kind.holds(range.max())
        && kind.compare(range.min(), range.max()) <= 0
        && range.multipleOf() > 0;
  }

  /**
   * The narrowest native integer that holds all of the numbers, if one does, and is as wide as the
   * one that does not: a remedy never takes room away.
   */
  public static Optional<IntegerKind> wider(IntegerKind than, long... numbers) {
    return Arrays.stream(IntegerKind.values())
        .filter(kind -> kind.order() == IntegerKind.Order.NATIVE && !kind.isUnsignedLong())
        .filter(kind -> kind.bytes() >= than.bytes())
        .filter(kind -> Arrays.stream(numbers).allMatch(number -> kind.holds(number)))
        .findFirst();
  }
}
