/** Data that a driver takes: where its parts lie, and what makes zero bytes valid. */
@NullMarked
package io.github.ioctlabi.core.emit.c.selftest.data;

import org.jspecify.annotations.NullMarked;
