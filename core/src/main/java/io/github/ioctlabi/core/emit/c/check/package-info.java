/** A C file that proves the numbers that the Java code uses against the header. */
@NullMarked
package io.github.ioctlabi.core.emit.c.check;

import org.jspecify.annotations.NullMarked;
