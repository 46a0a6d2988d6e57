package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command of a network device: {@code SIOCDEVPRIVATE + index}. Argument and result travel through
 * {@code ifr_data}; the generated class takes the interface's name when it is opened.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface SiocDevPrivate {
  /** Which of the 16 commands, 0 to 15. */
  int index();

  /** The macro in C. Empty means prefix and method in UPPER_SNAKE_CASE. */
  String name() default "";
}
