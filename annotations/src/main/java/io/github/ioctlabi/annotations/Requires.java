package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The capability that the caller needs. The driver checks it before it copies anything. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Requires {
  /** The capability, such as {@code "CAP_NET_ADMIN"}. */
  String capability();

  /**
   * Whether the capability is looked for in the user namespace of the device, not in the first one.
   */
  boolean namespaced() default false;
}
