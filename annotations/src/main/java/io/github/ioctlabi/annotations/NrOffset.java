package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An {@code int} that is added to the command's number, as in {@code EVIOCGBIT(ev, len)}. It is no
 * argument of the command.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.CLASS)
public @interface NrOffset {
  /** The largest offset; the smallest is 0. */
  int value();
}
