package io.github.ioctlabi.processor.read.ownership;

/**
 * What became of a declaration in an earlier round.
 *
 * @param header the header that it belongs to, or empty if that was unclear
 * @param written whether its files were written; they were not if it was faulty
 */
public record EarlierRound(String header, boolean written) {}
