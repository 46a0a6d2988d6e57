/** Reference pages in reStructuredText, as the kernel's documents are written. */
@NullMarked
package io.github.ioctlabi.core.emit.c.doc.rst;

import org.jspecify.annotations.NullMarked;
