/** Where places are in the sources, and how findings reach the compiler. */
@NullMarked
package io.github.ioctlabi.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
