/** The command {@code verify}. */
@NullMarked
package io.github.ioctlabi.cli.verify;

import org.jspecify.annotations.NullMarked;
