package io.github.ioctlabi.core.model.values;

/**
 * A sibling that counts.
 *
 * @param member the Java name of the sibling
 * @param unit what it counts
 */
public record Count(String member, CountUnit unit) {}
