package io.github.ioctlabi.core.model.commands;

import java.util.List;
import java.util.Optional;

/**
 * How a command is called, beyond its data.
 *
 * @param result what becomes of ioctl(2)'s result
 * @param restart when an interrupted call is made again
 * @param readBackOn the names of the errors on which the argument is read back
 * @param requires the capability that the caller needs
 */
public record Calling(
    CallResult result, Restart restart, List<String> readBackOn, Optional<Capability> requires) {
  /** The ordinary way. */
  public static final Calling PLAIN =
      new Calling(new CallResult.Unused(), Restart.NEVER, List.of(), Optional.empty());

  public Calling {
    readBackOn = List.copyOf(readBackOn);
  }
}
