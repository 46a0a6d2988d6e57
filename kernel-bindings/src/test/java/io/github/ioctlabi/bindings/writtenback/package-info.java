/** What was read from the kernel goes back to it as it was. */
@NullMarked
package io.github.ioctlabi.bindings.writtenback;

import org.jspecify.annotations.NullMarked;
