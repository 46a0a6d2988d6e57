/**
 * What a command promises to whoever calls it and asks of whoever does it: what goes in and comes
 * out and by which way, which addresses are followed and how far, which size travels and where it
 * is said, and every refusal with its error and its place in the order.
 *
 * <p>The dispatcher, the selftest, the header's notes and the Java code phrase a {@link
 * io.github.ioctlabi.core.contract.Contract}, each in its own tongue; none of them decides any of
 * this.
 */
@NullMarked
package io.github.ioctlabi.core.contract;

import org.jspecify.annotations.NullMarked;
