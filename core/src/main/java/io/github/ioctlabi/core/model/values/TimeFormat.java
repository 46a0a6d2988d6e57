package io.github.ioctlabi.core.model.values;

import java.util.Optional;

/** How C represents a time. */
public enum TimeFormat {
  /** {@code __u64} nanoseconds. */
  UNSIGNED_NANOSECONDS,
  /** {@code __s64} nanoseconds. */
  SIGNED_NANOSECONDS,
  /** {@code struct __kernel_timespec}. */
  KERNEL_TIMESPEC;

  /** The integer of nanoseconds that it is. */
  public Optional<IntegerKind> scalar() {
    return switch (this) {
      case UNSIGNED_NANOSECONDS -> Optional.of(IntegerKind.U64);
      case SIGNED_NANOSECONDS -> Optional.of(IntegerKind.S64);
      case KERNEL_TIMESPEC -> Optional.empty();
    };
  }

  /** The header of the kernel that defines it. */
  public Optional<String> include() {
    return switch (this) {
      case UNSIGNED_NANOSECONDS, SIGNED_NANOSECONDS -> Optional.empty();
      case KERNEL_TIMESPEC -> Optional.of("linux/time_types.h");
    };
  }
}
