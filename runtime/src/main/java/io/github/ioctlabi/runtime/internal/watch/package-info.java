/** Who looks on while calls are made: recordings and the log. Not exported. */
@NullMarked
package io.github.ioctlabi.runtime.internal.watch;

import org.jspecify.annotations.NullMarked;
