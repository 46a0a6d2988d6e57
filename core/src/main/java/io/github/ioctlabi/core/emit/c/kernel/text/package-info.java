/** What functions of a dispatcher are written with: statements, declarations and names. */
@NullMarked
package io.github.ioctlabi.core.emit.c.kernel.text;

import org.jspecify.annotations.NullMarked;
