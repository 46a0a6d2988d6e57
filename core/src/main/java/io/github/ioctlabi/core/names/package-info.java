/** Names and ioctl numbers that C, the kernel and the C library have already. */
@NullMarked
package io.github.ioctlabi.core.names;

import org.jspecify.annotations.NullMarked;
