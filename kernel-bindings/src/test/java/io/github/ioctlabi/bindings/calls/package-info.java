/** Calls of the running kernel through the bindings. They leave nothing behind. */
@NullMarked
package io.github.ioctlabi.bindings.calls;

import org.jspecify.annotations.NullMarked;
