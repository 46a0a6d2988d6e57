/** Files, file systems and block devices. */
@NullMarked
package io.github.ioctlabi.bindings.fs;

import org.jspecify.annotations.NullMarked;
