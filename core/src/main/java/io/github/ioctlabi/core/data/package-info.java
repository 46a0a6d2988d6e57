/**
 * A header's declaration whole, as data: {@code abi/STEM.json}. Each form writes a record of the
 * model and reads it back, both directions side by side.
 */
@NullMarked
package io.github.ioctlabi.core.data;

import org.jspecify.annotations.NullMarked;
