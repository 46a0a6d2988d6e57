package io.github.ioctlabi.core.model.values;

/**
 * The values an integer may have, both ends included. For an unsigned 64-bit integer the ends are
 * bit patterns and compare as unsigned.
 */
public record Range(long min, long max) {}
