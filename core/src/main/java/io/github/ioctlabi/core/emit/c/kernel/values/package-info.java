/** Code that goes through a value: to judge it, and to clear what nobody is to see. */
@NullMarked
package io.github.ioctlabi.core.emit.c.kernel.values;

import org.jspecify.annotations.NullMarked;
