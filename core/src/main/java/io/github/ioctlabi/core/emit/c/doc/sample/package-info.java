/** Calls to copy. */
@NullMarked
package io.github.ioctlabi.core.emit.c.doc.sample;

import org.jspecify.annotations.NullMarked;
