package io.github.ioctlabi.core.model.commands;

import java.util.List;
import java.util.Optional;

/**
 * How a command is called, beyond its data.
 *
 * @param result what becomes of ioctl(2)'s result
 * @param restart when an interrupted call is made again
 * @param readBackOn the names of the errors on which the argument is read back
 * @param requires what the caller needs
 * @param handsOut whether the command makes something that outlives the call
 * @param wraps the method of the same interface that does the command's work, if the driver has no
 *     function for it
 */
public record Calling(
    CallResult result,
    Restart restart,
    List<String> readBackOn,
    Permission requires,
    boolean handsOut,
    Optional<String> wraps) {
  /** The ordinary way. */
  public static final Calling PLAIN =
      new Calling(new CallResult.Unused(), Restart.NEVER, List.of(), Permission.NONE);

  public Calling {
    readBackOn = List.copyOf(readBackOn);
  }

  /** Of a command that leaves nothing behind, and that the driver has a function for. */
  public Calling(CallResult result, Restart restart, List<String> readBackOn, Permission requires) {
    this(result, restart, readBackOn, requires, false, Optional.empty());
  }
}
