/** Offsets, sizes and padding of declared structs, one ABI at a time. */
@NullMarked
package io.github.ioctlabi.core.layout;

import org.jspecify.annotations.NullMarked;
