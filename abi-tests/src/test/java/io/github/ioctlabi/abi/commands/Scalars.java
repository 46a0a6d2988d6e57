package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Values of Java that are one number, or a string. */
final class Scalars {
  private static final long BILLION = 1_000_000_000;

  private final RandomGenerator random;
  private final boolean straying;

  Scalars(RandomGenerator random, boolean straying) {
    this.random = random;
    this.straying = straying;
  }

  /** Whether the next value is one that is not valid. */
  boolean strays() {
    return straying && random.nextInt(12) == 0;
  }

  /** An integer. */
  Object integer(IntegerKind kind, Carrier carrier, Optional<Range> range) {
    return strays()
        ? stray(carrier, range)
        : carried(carrier, range.map(this::within).orElseGet(() -> any(kind)), kind);
  }

  /** A string that has room in so many bytes, with its NUL. */
  String text(int bytes) {
    return strays()
        ? letters(bytes) + (random.nextBoolean() ? "\0" : "")
        : letters(random.nextInt(bytes));
  }

  private long within(Range range) {
    long span = range.max() - range.min() + 1;
    long number = range.min() + (span > 0 ? random.nextLong(span) : random.nextLong());
    if (!range.isSparse()) {
      return number;
    }
    // Only small ranges are sparse here.
    long multiple = number - number % range.multipleOf();
    return multiple < range.min()
        ? multiple + range.multipleOf()
        : multiple > range.max() ? multiple - range.multipleOf() : multiple;
  }

  private long any(IntegerKind kind) {
    return Leaves.extended(
        kind,
        switch (random.nextInt(6)) {
          case 0 -> 0;
          case 1 -> -1;
          case 2 -> Long.MIN_VALUE >>> (Long.SIZE - kind.bytes() * Byte.SIZE);
          default -> random.nextLong();
        });
  }

  /** A number that is known, in a carrier. */
  Object carried(Carrier carrier, long number, IntegerKind kind) {
    return switch (carrier) {
      case BYTE -> (byte) number;
      case SHORT -> (short) number;
      case INT -> (int) number;
      case LONG -> Leaves.extended(kind, number);
      case BOOLEAN -> random.nextBoolean();
    };
  }

  /** Any number that the carrier holds, or one next to the range. */
  private Object stray(Carrier carrier, Optional<Range> range) {
    long number =
        range
            .filter(_ -> random.nextBoolean())
            .map(each -> random.nextBoolean() ? each.min() - 1 : each.max() + 1)
            .orElseGet(random::nextLong);
    return switch (carrier) {
      case BYTE -> (byte) number;
      case SHORT -> (short) number;
      case INT -> (int) number;
      case LONG -> number;
      case BOOLEAN -> random.nextBoolean();
    };
  }

  private String letters(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append((char) random.nextInt('0', 'z'));
    }
    return text.toString().replace('"', '.');
  }

  /** A time. */
  Object time(TimeFormat format, TimeCarrier carrier) {
    long seconds = random.nextInt(Integer.MAX_VALUE);
    if ((format == TimeFormat.SIGNED_NANOSECONDS && random.nextBoolean()) || strays()) {
      seconds = -seconds;
    }
    seconds = strays() ? seconds << 16 : seconds;
    long rest = random.nextLong(BILLION);
    return switch (carrier) {
      case DURATION -> Duration.ofSeconds(seconds, rest);
      case INSTANT -> Instant.ofEpochSecond(seconds, rest);
    };
  }
}
