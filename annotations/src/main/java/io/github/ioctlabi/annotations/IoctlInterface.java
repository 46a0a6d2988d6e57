package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose methods are ioctl commands. Its commands and nested types go into one C
 * header.
 *
 * <p>Interfaces of one package that name the same header make that header together.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface IoctlInterface {
  /** The header's path as C includes it, such as {@code linux/sensor.h}. */
  String header();

  /**
   * The ioctl type, also called the magic number: 0 to 255. Left out where no command needs it.
   *
   * @return the type, or -1 if there is none
   */
  int type() default -1;

  /**
   * What the C names begin with, such as {@code SENSOR}. Empty means the interface's name in
   * UPPER_SNAKE_CASE.
   */
  String prefix() default "";

  /** The SPDX license expression of the header. */
  String license() default "GPL-2.0 WITH Linux-syscall-note";

  /**
   * Whether the kernel ships the header already. Then nothing is emitted in C but the check file,
   * which holds the declarations against the real header.
   */
  boolean existing() default false;
}
