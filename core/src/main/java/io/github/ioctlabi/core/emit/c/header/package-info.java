/** The UAPI header, for kernel and user space. */
@NullMarked
package io.github.ioctlabi.core.emit.c.header;

import org.jspecify.annotations.NullMarked;
