package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Nanoseconds on a clock: a {@code long}, a {@code Duration}, or on the realtime clock an {@code
 * Instant}. The C type is {@code __u64}, or {@code __s64} with {@link S64}.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface Nanoseconds {
  /** The clock that the nanoseconds are counted on. */
  Clock clock() default Clock.MONOTONIC;
}
