package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TimesTest {

  private static final Duration MAX_U64 = Duration.ofSeconds(18_446_744_073L, 709_551_615);
  private static final long[] PATTERNS = {0, 1, 999_999_999, 1_000_000_000, Long.MAX_VALUE, -1};

  private static void assertRefused(String text, Executable check) {
    assertEquals(text, assertThrows(IllegalArgumentException.class, check).getMessage());
  }

  private static MemorySegment timespec(long seconds, long nanos) {
    MemorySegment segment = MemorySegment.ofArray(new byte[21]);
    segment.set(JAVA_LONG_UNALIGNED, 5, seconds);
    segment.set(JAVA_LONG_UNALIGNED, 13, nanos);
    return segment;
  }

  @Test
  void unsignedNanosecondsOfTheFullRange() {
    assertEquals(-1, Times.nanos("C.t", MAX_U64, false));
    assertEquals(MAX_U64, Times.duration(-1, false));
    assertEquals(Instant.EPOCH.plus(MAX_U64), Times.instant(-1, false));
    for (long nanos : PATTERNS) {
      assertEquals(nanos, Times.nanos("C.t", Times.duration(nanos, false), false));
      assertEquals(nanos, Times.nanos("C.t", Times.instant(nanos, false), false));
    }
    assertRefused(
        "C.t: PT-0.000000001S is negative", () -> Times.nanos("C.t", Duration.ofNanos(-1), false));
    assertRefused(
        "C.t: 1969-12-31T23:59:59.999999999Z is before 1970",
        () -> Times.nanos("C.t", Instant.EPOCH.minusNanos(1), false));
    String tooLarge = " is more than 64 unsigned bits of nanoseconds hold";
    Duration larger = MAX_U64.plusNanos(1);
    assertRefused("C.t: " + larger + tooLarge, () -> Times.nanos("C.t", larger, false));
    Instant later = Instant.EPOCH.plus(larger);
    assertRefused("C.t: " + later + tooLarge, () -> Times.nanos("C.t", later, false));
    assertRefused("C.t: " + Instant.MAX + tooLarge, () -> Times.nanos("C.t", Instant.MAX, false));
    Duration largest = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);
    assertRefused("C.t: " + largest + tooLarge, () -> Times.nanos("C.t", largest, false));
  }

  @Test
  void signedNanosecondsOfTheFullRange() {
    for (long nanos : new long[] {Long.MIN_VALUE, -1_000_000_001, -1, 0, 1, Long.MAX_VALUE}) {
      assertEquals(Duration.ofNanos(nanos), Times.duration(nanos, true));
      assertEquals(nanos, Times.nanos("C.t", Times.duration(nanos, true), true));
      assertEquals(nanos, Times.nanos("C.t", Times.instant(nanos, true), true));
    }
    String tooLarge = " is more than 64 signed bits of nanoseconds hold";
    for (Duration other :
        new Duration[] {
          Duration.ofNanos(Long.MAX_VALUE).plusNanos(1),
          Duration.ofNanos(Long.MIN_VALUE).minusNanos(1),
          Duration.ofSeconds(Long.MIN_VALUE)
        }) {
      assertRefused("C.t: " + other + tooLarge, () -> Times.nanos("C.t", other, true));
    }
    assertRefused("C.t: " + Instant.MIN + tooLarge, () -> Times.nanos("C.t", Instant.MIN, true));
  }

  @Test
  @SuppressWarnings("NullAway") // what the caller hands in may be null
  void nullIsNamed() {
    for (Executable check :
        new Executable[] {
          () -> Times.nanos("C.t", (Duration) null, true),
          () -> Times.nanos("C.t", (Instant) null, false),
          () -> Times.writeTimespec("C.t", (Duration) null, timespec(0, 0), 5),
          () -> Times.writeTimespec("C.t", (Instant) null, timespec(0, 0), 5)
        }) {
      assertEquals("C.t", assertThrows(NullPointerException.class, check).getMessage());
    }
  }

  @Test
  void timespecsThereAndBack() {
    for (Duration value :
        new Duration[] {
          Duration.ZERO,
          MAX_U64,
          Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
          Duration.ofMillis(-500),
          Duration.ofSeconds(Long.MIN_VALUE)
        }) {
      MemorySegment segment = timespec(-1, -1);
      Times.writeTimespec("C.t", value, segment, 5);
      assertEquals(value.getSeconds(), segment.get(JAVA_LONG_UNALIGNED, 5));
      assertEquals(value.getNano(), segment.get(JAVA_LONG_UNALIGNED, 13));
      assertEquals(value, Times.timespecDuration("C.t", segment, 5));
    }
    for (Instant value :
        new Instant[] {
          Instant.EPOCH,
          Instant.ofEpochSecond(7, 9),
          Instant.MAX,
          Instant.MIN,
          Instant.ofEpochSecond(-7, 9)
        }) {
      MemorySegment segment = timespec(-1, -1);
      Times.writeTimespec("C.t", value, segment, 5);
      assertEquals(value, Times.timespecInstant("C.t", segment, 5));
    }
  }

  /** Half a second before zero is 1 second before, and half of one after that. */
  @Test
  void negativeTimespecs() {
    MemorySegment segment = timespec(0, 0);
    Times.writeTimespec("C.t", Duration.ofMillis(-500), segment, 5);
    assertEquals(-1, segment.get(JAVA_LONG_UNALIGNED, 5));
    assertEquals(500_000_000, segment.get(JAVA_LONG_UNALIGNED, 13));
    assertEquals(Duration.ofMillis(-500), Times.timespecDuration("C.t", segment, 5));
    assertEquals(Instant.ofEpochMilli(-500), Times.timespecInstant("C.t", segment, 5));
  }

  @Test
  void timespecsThatAreNotNormalisedAreFound() {
    long[][] timespecs = {{0, 1_000_000_000}, {0, -1}, {-1, -1}, {Long.MAX_VALUE, Long.MAX_VALUE}};
    for (long[] found : timespecs) {
      MemorySegment segment = timespec(found[0], found[1]);
      String text = "C.t: " + found[0] + " s and " + found[1] + " ns are no normalised timespec";
      for (Executable read :
          new Executable[] {
            () -> Times.timespecDuration("C.t", segment, 5),
            () -> Times.timespecInstant("C.t", segment, 5)
          }) {
        assertEquals(text, assertThrows(IllegalStateException.class, read).getMessage());
      }
    }
    for (long seconds : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
      MemorySegment far = timespec(seconds, 0);
      var e = assertThrows(IllegalStateException.class, () -> Times.timespecInstant("C.t", far, 5));
      assertEquals("C.t: " + seconds + " s are more than an Instant holds", e.getMessage());
    }
  }
}
