package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fixed length of an array, one number a dimension, or of a string. A {@code String} is {@code
 * char[n]} in C: at most n - 1 bytes of UTF-8 without NUL on write; reading stops at a NUL or at n.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Length {
  /** The number of elements in each dimension; for a string the number of bytes comes last. */
  int[] value();
}
