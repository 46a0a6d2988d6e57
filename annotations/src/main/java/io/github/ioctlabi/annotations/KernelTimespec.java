package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A time as {@code struct __kernel_timespec}: a {@code Duration}, or on the realtime clock an
 * {@code Instant}. Nanoseconds are below 1,000,000,000 and not negative, before zero too: what
 * refuses others is the dispatcher on the way in, and reading on the way out. Whether seconds may
 * be negative is the driver's to say.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface KernelTimespec {
  /** The clock that the time is counted on. */
  Clock clock() default Clock.MONOTONIC;
}
