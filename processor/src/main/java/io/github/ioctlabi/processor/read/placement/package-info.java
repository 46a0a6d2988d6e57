/** Whether each annotation stands where it has an effect. */
@NullMarked
package io.github.ioctlabi.processor.read.placement;

import org.jspecify.annotations.NullMarked;
