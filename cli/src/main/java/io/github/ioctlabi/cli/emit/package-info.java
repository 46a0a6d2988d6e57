/** The command {@code emit}. */
@NullMarked
package io.github.ioctlabi.cli.emit;

import org.jspecify.annotations.NullMarked;
