/** The command {@code decode}. */
@NullMarked
package io.github.ioctlabi.cli.decode;

import org.jspecify.annotations.NullMarked;
