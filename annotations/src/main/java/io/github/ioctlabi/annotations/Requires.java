package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the caller needs: a capability, a file that is open for writing, or both. The driver checks
 * it in this order, before it copies anything.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Requires {
  /**
   * The capability, such as {@code "CAP_NET_ADMIN"}; without it the call fails with {@code EPERM}.
   * Empty: none.
   */
  String capability() default "";

  /**
   * Whether the capability is looked for in the user namespace of the device, not in the first one.
   */
  boolean namespaced() default false;

  /**
   * Whether the file must be open for writing, {@code FMODE_WRITE}; otherwise the call fails with
   * {@code EBADF}. Not for {@link SiocDevPrivate}, whose socket is no file of the device.
   */
  boolean writable() default false;
}
