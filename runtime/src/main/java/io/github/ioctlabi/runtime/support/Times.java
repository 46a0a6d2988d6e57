package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Durations and instants as nanoseconds in 64 bits, and as {@code struct __kernel_timespec}: two
 * 64-bit integers in native order, seconds and nanoseconds. Instants count from 1970. For generated
 * code.
 */
public final class Times {

  private static final long SECOND = 1_000_000_000;
  private static final long MAX_UNSIGNED_SECONDS = Long.divideUnsigned(-1, SECOND);
  private static final long FIRST_SECOND = Instant.MIN.getEpochSecond();
  private static final long LAST_SECOND = Instant.MAX.getEpochSecond();
  private static final long MAX_UNSIGNED_REST = Long.remainderUnsigned(-1, SECOND);

  private Times() {}

  /**
   * A duration in nanoseconds.
   *
   * @param component what messages name
   * @param signed whether the 64 bits are signed; if not, the duration is not negative
   * @return the 64 bits
   * @throws NullPointerException if the value is null
   * @throws IllegalArgumentException if it does not fit
   */
  public static long nanos(String component, Duration value, boolean signed) {
    Objects.requireNonNull(value, component);
    return nanos(component, value, value, signed);
  }

  /** The same for an instant, in nanoseconds since 1970. */
  public static long nanos(String component, Instant value, boolean signed) {
    Objects.requireNonNull(value, component);
    Duration since = Duration.ofSeconds(value.getEpochSecond(), value.getNano());
    return nanos(component, value, since, signed);
  }

  private static long nanos(String component, Object value, Duration time, boolean signed) {
    if (signed) {
      try {
        return time.toNanos();
      } catch (ArithmeticException _) {
        throw tooLarge(component, value, "signed");
      }
    }
    requireNotNegative(component, value, time.toSeconds());
    if (time.toSeconds() > MAX_UNSIGNED_SECONDS
        || (time.toSeconds() == MAX_UNSIGNED_SECONDS && time.toNanosPart() > MAX_UNSIGNED_REST)) {
      throw tooLarge(component, value, "unsigned");
    }
    return time.toSeconds() * SECOND + time.toNanosPart();
  }

  private static IllegalArgumentException tooLarge(String component, Object value, String sign) {
    return new IllegalArgumentException(
        component + ": " + value + " is more than 64 " + sign + " bits of nanoseconds hold");
  }

  private static void requireNotNegative(String component, Object value, long seconds) {
    if (seconds < 0) {
      String what = value instanceof Instant ? " is before 1970" : " is negative";
      throw new IllegalArgumentException(component + ": " + value + what);
    }
  }

  /** The duration of so many nanoseconds. */
  public static Duration duration(long nanos, boolean signed) {
    return signed
        ? Duration.ofNanos(nanos)
        : Duration.ofSeconds(
            Long.divideUnsigned(nanos, SECOND), Long.remainderUnsigned(nanos, SECOND));
  }

  /** The instant so many nanoseconds after 1970 began. */
  public static Instant instant(long nanos, boolean signed) {
    return signed
        ? Instant.ofEpochSecond(0, nanos)
        : Instant.ofEpochSecond(
            Long.divideUnsigned(nanos, SECOND), Long.remainderUnsigned(nanos, SECOND));
  }

  /**
   * Writes a duration. A time before zero has negative seconds, and nanoseconds that count forward
   * from there, as the kernel has it.
   *
   * @param component what messages name
   * @throws NullPointerException if the value is null
   */
  public static void writeTimespec(
      String component, Duration value, MemorySegment segment, long offset) {
    Objects.requireNonNull(value, component);
    write(value.toSeconds(), value.toNanosPart(), segment, offset);
  }

  /** The same for an instant, in seconds since 1970. */
  public static void writeTimespec(
      String component, Instant value, MemorySegment segment, long offset) {
    Objects.requireNonNull(value, component);
    write(value.getEpochSecond(), value.getNano(), segment, offset);
  }

  private static void write(long seconds, long nanos, MemorySegment segment, long offset) {
    segment.set(JAVA_LONG_UNALIGNED, offset, seconds);
    segment.set(JAVA_LONG_UNALIGNED, offset + Long.BYTES, nanos);
  }

  /**
   * Reads a duration.
   *
   * @param component what messages name
   * @throws IllegalStateException if the timespec is not normalised: its nanoseconds are negative,
   *     or not below a second
   */
  public static Duration timespecDuration(String component, MemorySegment segment, long offset) {
    long seconds = segment.get(JAVA_LONG_UNALIGNED, offset);
    long nanos = segment.get(JAVA_LONG_UNALIGNED, offset + Long.BYTES);
    requireNormalised(component, seconds, nanos);
    return Duration.ofSeconds(seconds, nanos);
  }

  /**
   * Reads an instant.
   *
   * @param component what messages name
   * @throws IllegalStateException if the timespec is not normalised, before {@link Instant#MIN} or
   *     after {@link Instant#MAX}
   */
  public static Instant timespecInstant(String component, MemorySegment segment, long offset) {
    long seconds = segment.get(JAVA_LONG_UNALIGNED, offset);
    long nanos = segment.get(JAVA_LONG_UNALIGNED, offset + Long.BYTES);
    requireNormalised(component, seconds, nanos);
    if (seconds != Math.clamp(seconds, FIRST_SECOND, LAST_SECOND)) {
      throw new IllegalStateException(
          component + ": " + seconds + " s are more than an Instant holds");
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }

  /**
   * The kernel's timespec64_valid wants positive seconds, too; its clocks have others all the same.
   */
  private static void requireNormalised(String component, long seconds, long nanos) {
    if (nanos < 0 || nanos >= SECOND) {
      throw new IllegalStateException(
          component + ": " + seconds + " s and " + nanos + " ns are no normalised timespec");
    }
  }
}
