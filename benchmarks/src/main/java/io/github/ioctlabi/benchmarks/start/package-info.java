/**
 * What a JVM takes from its start to the first ioctl and its end: three small programs, each run
 * again and again in a process of its own.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.start;

import org.jspecify.annotations.NullMarked;
