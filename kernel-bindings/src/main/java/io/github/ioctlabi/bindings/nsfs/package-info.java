/** Namespaces, {@code ioctl_ns(2)}. */
@NullMarked
package io.github.ioctlabi.bindings.nsfs;

import org.jspecify.annotations.NullMarked;
