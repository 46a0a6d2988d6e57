/** What is tried with the commands of a header. */
@NullMarked
package io.github.ioctlabi.core.emit.c.selftest.cases;

import org.jspecify.annotations.NullMarked;
