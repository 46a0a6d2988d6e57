package io.github.ioctlabi.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument is read back on these errors too, into {@code IoctlException.result()}.
 *
 * <p>In a new interface they are the driver's alone: not those with which the dispatcher itself
 * refuses a call, {@code E2BIG}, {@code EFAULT}, {@code EINVAL}, {@code ENOMEM}, {@code ENOTTY},
 * {@code EOPNOTSUPP}, {@code EOVERFLOW} and {@code EIO}; with {@link Requires} {@code EPERM} and
 * {@code EBADF}, with descriptors {@code EMFILE} and {@code ENFILE}.
 *
 * <p>{@code EINTR} stands for the kernel's own codes as well that become it, such as {@code
 * ERESTARTSYS}. The kernel may start the call again with the argument that came back, which must be
 * right to send. Not with a {@link Restart} on {@code EINTR}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface ReadBackOn {
  /** The names of the errors, such as {@code "ENOSPC"}. */
  String[] value();
}
