/** The command {@code diff}. */
@NullMarked
package io.github.ioctlabi.cli.diff;

import org.jspecify.annotations.NullMarked;
