/** What is tried with a command, without any C. */
@NullMarked
package io.github.ioctlabi.core.emit.c.selftest.cases;

import org.jspecify.annotations.NullMarked;
