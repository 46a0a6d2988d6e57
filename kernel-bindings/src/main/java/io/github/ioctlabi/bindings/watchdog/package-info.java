/** Watchdog timers. */
@NullMarked
package io.github.ioctlabi.bindings.watchdog;

import org.jspecify.annotations.NullMarked;
