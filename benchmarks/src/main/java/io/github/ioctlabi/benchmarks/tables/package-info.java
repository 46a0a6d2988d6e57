/**
 * What benchmarks make: {@link io.github.ioctlabi.benchmarks.tables.Table}, with its {@linkplain
 * io.github.ioctlabi.benchmarks.tables.Goal goals} and what was left out and why. {@link
 * io.github.ioctlabi.benchmarks.tables.TableText} prints it; {@link
 * io.github.ioctlabi.benchmarks.tables.TableFile} keeps it in a file of tab-separated values, from
 * which everything else is made.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
