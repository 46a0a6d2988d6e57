package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Explicit padding after a member, which the record does not carry. It is written as zero. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.CLASS)
public @interface PadAfter {
  /** The number of bytes. */
  int value();

  /** The padding's name in C. Empty means {@code __pad0}, {@code __pad1} and so on. */
  String name() default "";
}
