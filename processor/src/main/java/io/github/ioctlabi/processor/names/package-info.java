/** Names that C, the kernel and the C library have already. */
@NullMarked
package io.github.ioctlabi.processor.names;

import org.jspecify.annotations.NullMarked;
