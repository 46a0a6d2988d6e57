/** The command {@code ioctlabi}: where it begins, and which commands it has. */
@NullMarked
package io.github.ioctlabi.cli;

import org.jspecify.annotations.NullMarked;
