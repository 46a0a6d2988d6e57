/**
 * Measures what generated code costs. {@link io.github.ioctlabi.benchmarks.Main} runs one JVM a
 * table, so that no table meets code that another one compiled. A table is a {@link
 * io.github.ioctlabi.benchmarks.tables.Benchmark} in the list of {@link
 * io.github.ioctlabi.benchmarks.Benchmarks}; {@code turns} compares variants of the same work,
 * {@code tables} is what comes out of it: rows, goals, and the files that hold them.
 */
@NullMarked
package io.github.ioctlabi.benchmarks;

import org.jspecify.annotations.NullMarked;
