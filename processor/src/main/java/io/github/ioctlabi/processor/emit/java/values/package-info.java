/** Code that checks one value, stores it in memory and loads it. */
@NullMarked
package io.github.ioctlabi.processor.emit.java.values;

import org.jspecify.annotations.NullMarked;
