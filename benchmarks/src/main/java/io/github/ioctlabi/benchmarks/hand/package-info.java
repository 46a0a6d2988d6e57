/**
 * What is written by hand: calls by {@code java.lang.foreign} at their best, which is what
 * generated code is compared with. A method handle is a constant, memory is kept, errno is
 * captured, and a record is built from every member.
 */
@NullMarked
package io.github.ioctlabi.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
