package io.github.ioctlabi.core.contract.refusals;

import io.github.ioctlabi.core.contract.data.Refusal;

/**
 * A reason for which a command is refused.
 *
 * @param refusal its kind, and with it its error and its place in the order
 * @param at where it lies, in C from the argument on, such as {@code config.sample_hz}; empty if it
 *     is the argument itself or no part of the data
 * @param cause what is wrong there
 */
public record Ground(Refusal refusal, String at, Cause cause) {}
