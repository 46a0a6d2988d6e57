/** What every back end offers. The back ends, one package each, do not know each other. */
@NullMarked
package io.github.ioctlabi.core.emit;

import org.jspecify.annotations.NullMarked;
