package io.github.ioctlabi.benchmarks.document;

import io.github.ioctlabi.benchmarks.turns.Quartiles;

/**
 * A bar of a chart.
 *
 * @param label what it is
 * @param ratio how long it is, and how far the middle half of the rounds reaches
 * @param ours whether it is generated code
 */
public record Bar(String label, Quartiles ratio, boolean ours) {}
