/** The classes that make the calls of an interface. */
@NullMarked
package io.github.ioctlabi.processor.emit.java.calls;

import org.jspecify.annotations.NullMarked;
