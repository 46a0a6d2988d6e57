package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command whose data travels both ways, {@code _IOWR} in C: the method takes one argument and
 * returns the same type, or nothing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface IoWR {
  /** The command's number within its type: 0 to 255. */
  int nr();

  /**
   * The ioctl type, where it differs from the interface's.
   *
   * @return the type, or -1 for the interface's
   */
  int type() default -1;

  /** The command's name in C. Empty means the prefix and the method's name in UPPER_SNAKE_CASE. */
  String name() default "";

  /**
   * The C type whose size the number carries in place of the argument's: an integer, {@code T *},
   * or a struct that the header declares, each with an optional {@code [n]}. For existing headers
   * only.
   */
  String encodedAs() default "";
}
