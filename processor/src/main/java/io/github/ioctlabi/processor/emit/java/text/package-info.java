/**
 * What all generated classes are written with: types and their names, comments, places in memory.
 */
@NullMarked
package io.github.ioctlabi.processor.emit.java.text;

import org.jspecify.annotations.NullMarked;
