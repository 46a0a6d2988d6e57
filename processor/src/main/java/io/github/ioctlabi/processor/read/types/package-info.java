/** Reads the type of one component, parameter or result. */
@NullMarked
package io.github.ioctlabi.processor.read.types;

import org.jspecify.annotations.NullMarked;
