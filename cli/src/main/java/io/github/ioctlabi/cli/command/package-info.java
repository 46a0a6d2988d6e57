/** What a command is, and how it ends. */
@NullMarked
package io.github.ioctlabi.cli.command;

import org.jspecify.annotations.NullMarked;
