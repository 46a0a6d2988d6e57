package io.github.ioctlabi.core.model.commands;

/**
 * A capability that the caller needs.
 *
 * @param name such as {@code CAP_NET_ADMIN}
 * @param namespaced whether it is looked for in the device's user namespace
 */
public record Capability(String name, boolean namespaced) {
  /** Whether whoever has this has another, too: that of the first namespace counts in all. */
  boolean covers(Capability other) {
    return name.equals(other.name) && (other.namespaced || !namespaced);
  }
}
