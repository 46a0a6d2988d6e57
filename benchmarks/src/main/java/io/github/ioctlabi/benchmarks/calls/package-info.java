/** Calls: the same command on the same descriptor, each way that a Java program has to make it. */
@NullMarked
package io.github.ioctlabi.benchmarks.calls;

import org.jspecify.annotations.NullMarked;
