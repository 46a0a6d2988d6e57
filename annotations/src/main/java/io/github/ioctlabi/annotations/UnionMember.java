package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a member of the {@link IoctlUnion} that permits it. A record with {@link
 * IoctlStruct} is a struct in the union. One without has a single component, which is the member
 * itself, as in {@code union { __u64 value64; }}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface UnionMember {
  /** The values of the tag that select this member. */
  long[] tag() default {};

  /**
   * Whether any other value of the tag selects this member: raw bytes, a {@code byte[]} as long as
   * the union.
   */
  boolean otherwise() default false;

  /**
   * The member's name in C. Empty means the record's name in lower_snake_case, or the name of its
   * component if that is the member.
   */
  String name() default "";
}
