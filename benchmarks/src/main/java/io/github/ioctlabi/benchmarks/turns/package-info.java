/**
 * Compares variants of the same work. {@link io.github.ioctlabi.benchmarks.turns.Rounds} lets each
 * {@linkplain io.github.ioctlabi.benchmarks.turns.Variant variant} take one short {@linkplain
 * io.github.ioctlabi.benchmarks.turns.Turn turn} a round, in an order drawn anew each round, in one
 * process. Each round gives one ratio of a variant to the baseline of that round; what is told are
 * the quartiles of these. Neighbours in time meet the same machine; two processes, or two long
 * runs, do not: turns of 10,000 calls are long enough to be preempted, and gave ratios from 0.9 to
 * 1.2 for the same two pieces of code.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.turns;

import org.jspecify.annotations.NullMarked;
