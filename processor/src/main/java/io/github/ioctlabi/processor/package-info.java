/** The way of the data: read, lay out, judge, emit. */
@NullMarked
package io.github.ioctlabi.processor;

import org.jspecify.annotations.NullMarked;
