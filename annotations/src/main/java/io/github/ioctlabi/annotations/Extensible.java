package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a struct may grow in later versions: by members at its end. A kernel that is older than
 * its caller refuses a tail that it does not know, unless the tail is zero.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Extensible {
  /** How it may grow. */
  Extension mode();
}
