/**
 * What an annotation processor adds to a compilation: types by the thousand, each of eight members,
 * compiled with the processor, and again together with what it has generated and without it.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
