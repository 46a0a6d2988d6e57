/**
 * What all readers look at a source through: its declarations, annotations, types, names and
 * comments.
 */
@NullMarked
package io.github.ioctlabi.processor.read.source;

import org.jspecify.annotations.NullMarked;
