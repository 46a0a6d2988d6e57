package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command whose data the user reads, {@code _IOR} in C: the kernel writes it and the method
 * returns it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface IoR {
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
