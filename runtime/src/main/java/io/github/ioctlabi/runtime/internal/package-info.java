/** The Linux implementation over {@code java.lang.foreign}. Not exported. */
@NullMarked
package io.github.ioctlabi.runtime.internal;

import org.jspecify.annotations.NullMarked;
