/**
 * Processes that are measured from outside, by the processor time that the kernel counts for them,
 * or that measure a part of a table each.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.children;

import org.jspecify.annotations.NullMarked;
