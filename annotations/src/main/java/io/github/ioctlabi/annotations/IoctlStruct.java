package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that is a C struct: its components are the members, in their order.
 *
 * <p>A record nested in an {@link IoctlInterface} belongs to that interface's header. A top-level
 * record belongs to the header it names, or else to the one header that uses it.
 *
 * <p>Two records are equal if their components are: an array is equal to itself alone, so two
 * records that were read from the same bytes are not equal where they hold one, unless the record
 * has an {@code equals} of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface IoctlStruct {
  /** The struct's tag in C. Empty means prefix and name in lower_snake_case. */
  String name() default "";

  /** The header that a top-level record belongs to, such as {@code linux/sensor.h}. */
  String header() default "";

  /** Whether the struct is packed: no member is aligned. */
  boolean packed() default false;

  /**
   * The smallest alignment of the struct in bytes, a power of two.
   *
   * @return the alignment, or 0 if the members decide
   */
  int align() default 0;
}
