/** The functions of commands, written in the order of refusal. */
@NullMarked
package io.github.ioctlabi.core.emit.c.kernel.command;

import org.jspecify.annotations.NullMarked;
