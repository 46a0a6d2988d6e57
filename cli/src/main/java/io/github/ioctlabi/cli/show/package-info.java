/** The command {@code show}. */
@NullMarked
package io.github.ioctlabi.cli.show;

import org.jspecify.annotations.NullMarked;
