/** Structs and unions as rows of bytes. */
@NullMarked
package io.github.ioctlabi.core.emit.c.doc.map;

import org.jspecify.annotations.NullMarked;
