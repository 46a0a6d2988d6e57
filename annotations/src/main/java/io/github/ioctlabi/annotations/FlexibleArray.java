package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The last component of a record, an array: a flexible array member, {@code type name[]} in C,
 * behind the struct. Its size is not part of the struct's.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface FlexibleArray {
  /**
   * The sibling that says how much room there is. Empty means that a {@link Capacity} parameter
   * says so.
   */
  String count() default "";

  /** The sibling that says how much the kernel filled; it is not believed beyond the room. */
  String filled() default "";

  /** What both siblings count. */
  Unit unit() default Unit.ELEMENTS;

  /**
   * The largest number of elements. A count that cannot say more than 128 MiB needs none, and one
   * beyond that is none.
   *
   * @return the number, or 0 if there is no limit
   */
  long max() default 0;
}
