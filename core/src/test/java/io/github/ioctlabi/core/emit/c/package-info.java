/** Tests of the back ends for C, on their text and with the compilers that are installed. */
@NullMarked
package io.github.ioctlabi.core.emit.c;

import org.jspecify.annotations.NullMarked;
