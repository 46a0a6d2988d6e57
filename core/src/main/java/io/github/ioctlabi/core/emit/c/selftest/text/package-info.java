/** The program as text: tables in C, and the parts that are the same for all headers. */
@NullMarked
package io.github.ioctlabi.core.emit.c.selftest.text;

import org.jspecify.annotations.NullMarked;
