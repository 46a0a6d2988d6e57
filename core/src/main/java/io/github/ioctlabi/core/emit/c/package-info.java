/** The vocabulary of C that the back ends for C share: types, numbers, names, comments. */
@NullMarked
package io.github.ioctlabi.core.emit.c;

import org.jspecify.annotations.NullMarked;
