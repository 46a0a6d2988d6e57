package io.github.ioctlabi.annotations.legacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An old command number outside the {@code _IOC} scheme, such as {@code TIOCGWINSZ}. What travels
 * is what the method says.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface IoRaw {
  /** The number, all 32 bits. */
  int request();

  /** The architectures that have another number. */
  ArchNumber[] except() default {};

  /** The macro in C. Empty means prefix and method in UPPER_SNAKE_CASE. */
  String name() default "";
}
