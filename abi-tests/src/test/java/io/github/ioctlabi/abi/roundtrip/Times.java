package io.github.ioctlabi.abi.roundtrip;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Times of java.time from what C has. */
final class Times {
  private static final long BILLION = 1_000_000_000;

  private Times() {}

  /** Nanoseconds in a long, a Duration or an Instant. */
  static Object nanoseconds(String carrier, boolean signed, long nanoseconds) {
    long seconds =
        signed ? Math.floorDiv(nanoseconds, BILLION) : Long.divideUnsigned(nanoseconds, BILLION);
    long rest =
        signed ? Math.floorMod(nanoseconds, BILLION) : Long.remainderUnsigned(nanoseconds, BILLION);
    return carrier.equals("long") ? (Object) nanoseconds : time(carrier, seconds, rest);
  }

  /** A Duration or an Instant. */
  static Object time(String carrier, long seconds, long nanoseconds) {
    return carrier.equals("Instant")
        ? Instant.ofEpochSecond(seconds, nanoseconds)
        : Duration.ofSeconds(seconds, nanoseconds);
  }

  /** Seconds that the carrier can have; a timespec of the kernel is not negative. */
  static long seconds(String carrier, RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> carrier.equals("Instant") ? Instant.MAX.getEpochSecond() : Long.MAX_VALUE;
      default -> random.nextInt(Integer.MAX_VALUE);
    };
  }

  /** Nanoseconds below a second. */
  static long fraction(RandomGenerator random) {
    return random.nextBoolean() ? random.nextLong(BILLION) : random.nextBoolean() ? 0 : BILLION - 1;
  }
}
