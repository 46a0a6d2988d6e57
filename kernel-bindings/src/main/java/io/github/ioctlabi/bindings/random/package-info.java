/** The kernel's random numbers, {@code random(4)}. */
@NullMarked
package io.github.ioctlabi.bindings.random;

import org.jspecify.annotations.NullMarked;
