package io.github.ioctlabi.core.model.commands;

/**
 * A capability that the caller needs.
 *
 * @param name such as {@code CAP_NET_ADMIN}
 * @param namespaced whether it is looked for in the device's user namespace
 */
public record Capability(String name, boolean namespaced) {}
