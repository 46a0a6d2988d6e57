/** Loop devices, {@code loop(4)}. */
@NullMarked
package io.github.ioctlabi.bindings.loop;

import org.jspecify.annotations.NullMarked;
