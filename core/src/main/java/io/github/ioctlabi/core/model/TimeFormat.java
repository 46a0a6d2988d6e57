package io.github.ioctlabi.core.model;

/** How C represents a time. */
public enum TimeFormat {
  /** {@code __u64} nanoseconds. */
  UNSIGNED_NANOSECONDS,
  /** {@code __s64} nanoseconds. */
  SIGNED_NANOSECONDS,
  /** {@code struct __kernel_timespec}. */
  KERNEL_TIMESPEC
}
