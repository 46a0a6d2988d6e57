/** General-purpose input and output lines. */
@NullMarked
package io.github.ioctlabi.bindings.gpio;

import org.jspecify.annotations.NullMarked;
