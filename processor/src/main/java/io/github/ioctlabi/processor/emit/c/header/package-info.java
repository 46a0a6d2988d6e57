/** The UAPI header, for kernel and user space. */
@NullMarked
package io.github.ioctlabi.processor.emit.c.header;

import org.jspecify.annotations.NullMarked;
