package io.github.ioctlabi.abi.declare;

import java.util.Optional;

/**
 * A command.
 *
 * @param name the method
 * @param kind the annotation: Io, IoR, IoW or IoWR
 * @param nr its number
 * @param offsets the largest offset that is added to the number, or 0 for none
 * @param argument what is passed
 * @param result what comes back
 * @param varies whether argument and result are elements of an array whose length the call decides
 * @param capacity whether a parameter says how much room there is
 */
public record DeclaredCommand(
    String name,
    String kind,
    int nr,
    int offsets,
    Optional<ComponentType> argument,
    Optional<ComponentType> result,
    boolean varies,
    boolean capacity) {
  /** The declared type that it refers to. */
  public Optional<String> declared() {
    return argument.or(() -> result).flatMap(ComponentType::declared);
  }
}
