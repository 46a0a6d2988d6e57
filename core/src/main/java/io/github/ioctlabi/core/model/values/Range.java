package io.github.ioctlabi.core.model.values;

import java.util.OptionalLong;

/**
 * The values an integer may have, both ends included. For an unsigned 64-bit integer the ends are
 * bit patterns and compare as unsigned.
 *
 * @param multipleOf what every value is a multiple of, counted from zero; 1 or more
 */
public record Range(long min, long max, long multipleOf) {
  /** All values between two ends. */
  public Range(long min, long max) {
    this(min, max, 1);
  }

  /** The same with its ends the other way round. */
  public Range reversed() {
    long least = max;
    long greatest = min;
    return new Range(least, greatest, multipleOf);
  }

  /** Whether only some of the values between the ends are in it. */
  public boolean isSparse() {
    return multipleOf > 1;
  }

  /** Whether it has a number of an integer. */
  public boolean has(IntegerKind kind, long number) {
    return kind.compare(number, min) >= 0
        && kind.compare(number, max) <= 0
        && (!isSparse() || kind.remainder(number, multipleOf) == 0);
  }

  /** Whether it has all numbers of another range of the same integer. */
  public boolean hasAll(IntegerKind kind, Range other) {
    return kind.compare(other.min, min) >= 0
        && kind.compare(other.max, max) <= 0
        && (other.multipleOf % multipleOf == 0 || (other.min == other.max && has(kind, other.min)));
  }

  /** The least number of it; none if no multiple is between the ends. */
  public OptionalLong least(IntegerKind kind) {
    long over = kind.remainder(min, multipleOf);
    long least = over > 0 ? min + (multipleOf - over) : min - over;
    return has(kind, least) ? OptionalLong.of(least) : OptionalLong.empty();
  }

  /** The greatest number of it; none if no multiple is between the ends. */
  public OptionalLong greatest(IntegerKind kind) {
    long over = kind.remainder(max, multipleOf);
    long greatest = over < 0 ? max - (multipleOf + over) : max - over;
    return has(kind, greatest) ? OptionalLong.of(greatest) : OptionalLong.empty();
  }

  /** The number that is nearest to zero; none if no multiple is between the ends. */
  public OptionalLong nearestToZero(IntegerKind kind) {
    long nearest = 0;
    if (kind.compare(min, 0) > 0) {
      long over = kind.remainder(min, multipleOf);
      nearest = over == 0 ? min : min + (multipleOf - over);
    } else if (kind.compare(max, 0) < 0) {
      long over = kind.remainder(max, multipleOf);
      nearest = over == 0 ? max : max - (multipleOf + over);
    }
    return has(kind, nearest) ? OptionalLong.of(nearest) : OptionalLong.empty();
  }
}
