/** Rules about data on its way out: whether it comes back to whoever makes the call. */
@NullMarked
package io.github.ioctlabi.core.rules.flow;

import org.jspecify.annotations.NullMarked;
