/** Terminals, {@code ioctl_tty(2)}, and serial lines. */
@NullMarked
package io.github.ioctlabi.bindings.tty;

import org.jspecify.annotations.NullMarked;
