package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values that an integer may have, both ends included. For {@link U64} the numbers are bit
 * patterns and compare as unsigned. Checked before the call, not on read.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.CLASS)
public @interface Range {
  /** The smallest value. */
  long min();

  /** The largest value. */
  long max();

  /**
   * What every value is a multiple of, counted from zero and not from {@link #min}: 4096 for pages
   * of that size. At least 1.
   */
  long multipleOf() default 1;
}
