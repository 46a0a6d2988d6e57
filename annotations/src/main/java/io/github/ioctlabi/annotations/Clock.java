package io.github.ioctlabi.annotations;

/** The clocks of {@code clock_gettime(2)} that a time in an ioctl argument can refer to. */
public enum Clock {
  /** {@code CLOCK_MONOTONIC}: never jumps; the kernel's recommendation. */
  MONOTONIC,
  /** {@code CLOCK_REALTIME}: the time of day, which can be set. */
  REALTIME,
  /** {@code CLOCK_BOOTTIME}: as MONOTONIC, and goes on while the machine sleeps. */
  BOOTTIME,
  /** {@code CLOCK_TAI}: international atomic time, without leap seconds. */
  TAI
}
