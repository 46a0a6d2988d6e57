package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how a struct may grow in later versions: by members at its end, each with {@link Since}. A
 * kernel that is older than its caller refuses a tail that it does not know, unless the tail is
 * zero; for a kernel that is newer the members that the caller leaves out are zero. It takes every
 * size from that of version 0 up to a page.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Extensible {
  /** How it may grow. */
  Extension mode();
}
