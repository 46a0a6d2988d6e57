package io.github.ioctlabi.core.data.types;

/**
 * The header that a text is about: what its declarations do not say of their own header is true of
 * this one.
 *
 * @param path the header's path
 * @param existing whether the kernel ships it
 */
public record Home(String path, boolean existing) {}
