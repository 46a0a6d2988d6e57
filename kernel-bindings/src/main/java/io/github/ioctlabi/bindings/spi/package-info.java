/** The serial peripheral interface. */
@NullMarked
package io.github.ioctlabi.bindings.spi;

import org.jspecify.annotations.NullMarked;
