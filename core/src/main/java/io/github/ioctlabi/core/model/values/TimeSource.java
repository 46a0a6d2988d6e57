package io.github.ioctlabi.core.model.values;

/** The clocks that a time can be counted on, as {@code clock_gettime(2)} names them. */
public enum TimeSource {
  MONOTONIC,
  REALTIME,
  BOOTTIME,
  TAI
}
