package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address in user space, {@code __u64} in C, of the data that the component holds: an array of
 * integers or structs, one struct, or a {@code MemorySegment}. The data is copied to native memory
 * for the call, and read back as flow and direction allow; a segment is passed where it is. Null is
 * address 0.
 *
 * <p>A segment must be native, and stay alive until the call has ended.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface UserPointer {
  /**
   * The sibling that holds the number of elements (of bytes, for a segment). It must match the
   * array when it is written; when it is read, the array is cut to it.
   *
   * <p>For one struct in an existing header, with {@link Unit#BYTES}, it is the memory's size: at
   * least the struct's, with its flexible array. What is behind the struct is zero.
   */
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
