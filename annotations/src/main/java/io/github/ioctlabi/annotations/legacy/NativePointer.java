package io.github.ioctlabi.annotations.legacy;

import io.github.ioctlabi.annotations.Flow;
import io.github.ioctlabi.annotations.Unit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As {@code UserPointer}, where the C type is a pointer. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface NativePointer {
  /** The sibling that holds the number of elements (of bytes, for a segment and for one struct). */
  String count() default "";

  /** What the sibling counts: elements, or bytes. */
  Unit unit() default Unit.ELEMENTS;

  /**
   * The largest number of elements; of bytes for a segment and for one struct. A count that cannot
   * say more than 128 MiB needs none, and one beyond that is none.
   *
   * @return the number, or 0 if there is no limit
   */
  long max() default 0;

  /** Which way the data travels. */
  Flow flow() default Flow.INOUT;
}
