/**
 * What the command {@code ioctlabi} takes from its start to its end, beside a JVM that does
 * nothing.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.command;

import org.jspecify.annotations.NullMarked;
