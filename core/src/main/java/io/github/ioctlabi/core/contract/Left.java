package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.Optional;

/**
 * An address that is left to the driver, since nothing says how much is there or what it leads to
 * is not for this call.
 *
 * @param behind the address that leads to where it stands, if it does not stand in the argument
 * @param path where it stands from there on, in C: such as {@code [].entries}; empty if it is there
 *     itself
 * @param held the struct that holds it, if one does
 * @param sent whether the kernel reads it from the caller
 */
public record Left(Optional<Followed> behind, String path, Optional<Held> held, boolean sent) {
  /** A member of a struct that holds an address. */
  public record Held(StructDeclaration struct, Member member) {}
}
