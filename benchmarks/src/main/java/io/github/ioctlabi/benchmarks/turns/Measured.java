package io.github.ioctlabi.benchmarks.turns;

import java.util.OptionalDouble;

/**
 * What one variant took.
 *
 * @param name the variant's
 * @param ratio to the baseline, the quartiles over all rounds
 * @param nanoseconds a call, the median over all rounds
 * @param bytes allocated a call, the median over all rounds; empty on virtual threads, whose
 *     allocation the JVM does not tell
 */
public record Measured(String name, Quartiles ratio, double nanoseconds, OptionalDouble bytes) {}
