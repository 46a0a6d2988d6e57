/** The command {@code shim}. */
@NullMarked
package io.github.ioctlabi.cli.shim;

import org.jspecify.annotations.NullMarked;
