package io.github.ioctlabi.core.model.commands;

import java.util.Optional;

/**
 * What the caller needs before anything is copied.
 *
 * @param capability the capability
 * @param writable whether the file must be open for writing
 */
public record Permission(Optional<Capability> capability, boolean writable) {
  /** Nothing. */
  public static final Permission NONE = new Permission(Optional.empty(), false);

  /** Whether whoever has this has another, too. */
  public boolean covers(Permission other) {
    return (writable || !other.writable)
        && other.capability.stream()
            .allMatch(wanted -> capability.filter(has -> has.covers(wanted)).isPresent());
  }
}
