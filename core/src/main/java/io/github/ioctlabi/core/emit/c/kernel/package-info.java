/**
 * The kernel's half: a dispatcher that copies and checks arguments and calls a driver's functions
 * with pointers into kernel memory.
 */
@NullMarked
package io.github.ioctlabi.core.emit.c.kernel;

import org.jspecify.annotations.NullMarked;
