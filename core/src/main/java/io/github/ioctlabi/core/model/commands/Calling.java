package io.github.ioctlabi.core.model.commands;

import java.util.List;

/**
 * How a command is called, beyond its data.
 *
 * @param result what becomes of ioctl(2)'s result
 * @param restart when an interrupted call is made again
 * @param readBackOn the names of the errors on which the argument is read back
 * @param requires what the caller needs
 * @param handsOut whether the command makes something that outlives the call
 */
public record Calling(
    CallResult result,
    Restart restart,
    List<String> readBackOn,
    Permission requires,
    boolean handsOut) {
  /** The ordinary way. */
  public static final Calling PLAIN =
      new Calling(new CallResult.Unused(), Restart.NEVER, List.of(), Permission.NONE);

  public Calling {
    readBackOn = List.copyOf(readBackOn);
  }

  /** Of a command that leaves nothing behind. */
  public Calling(CallResult result, Restart restart, List<String> readBackOn, Permission requires) {
    this(result, restart, readBackOn, requires, false);
  }
}
