/**
 * The Java back end: for each interface a class that makes the calls, for each struct a class that
 * marshals it.
 */
@NullMarked
package io.github.ioctlabi.processor.emit.java;

import org.jspecify.annotations.NullMarked;
