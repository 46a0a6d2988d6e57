package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The argument is read back on these errors too, into {@code IoctlException.result()}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ReadBackOn {
  /** The names of the errors, such as {@code "ENOSPC"}. */
  String[] value();
}
