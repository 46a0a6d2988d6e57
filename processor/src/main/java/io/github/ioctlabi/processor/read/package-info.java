/** From the compiler's view of the sources to the model. What cannot be modelled is reported. */
@NullMarked
package io.github.ioctlabi.processor.read;

import org.jspecify.annotations.NullMarked;
