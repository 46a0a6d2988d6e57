/** What the function of a command has to do, and what its variables are called. */
@NullMarked
package io.github.ioctlabi.core.emit.c.kernel.plan;

import org.jspecify.annotations.NullMarked;
