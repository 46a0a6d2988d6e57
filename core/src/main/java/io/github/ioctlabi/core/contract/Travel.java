package io.github.ioctlabi.core.contract;

import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import java.util.List;

/**
 * Which way the argument travels: as the annotation says, or as the method does where that says
 * nothing. What addresses inside the argument lead to has ways of its own.
 *
 * @param in whether the kernel reads it
 * @param out whether the kernel writes it when the call succeeds
 * @param outOn the names of the errors on which the kernel writes it too, such as {@code ENOSPC}
 */
public record Travel(boolean in, boolean out, List<String> outOn) {
  /** What a caller sees of a call that a signal has interrupted. */
  private static final String INTERRUPTED = "EINTR";

  public Travel {
    outOn = List.copyOf(outOn);
  }

  /** Whether the driver's changes to the argument can reach the caller. */
  public boolean isAnswered() {
    return out || !outOn.isEmpty();
  }

  /**
   * Whether the kernel may start the call again with the argument that was copied out: the codes by
   * which a driver asks for that are {@code EINTR} to the caller.
   */
  public static boolean mayStartAgain(List<String> errors) {
    return errors.contains(INTERRUPTED);
  }

  static Travel of(Command command) {
    List<String> outOn = command.calling().readBackOn();
    Direction direction = command.direction();
    return direction == Direction.NONE
        ? new Travel(command.payload().hasArgument(), command.payload().result(), outOn)
        : new Travel(direction.writes(), direction.reads(), outOn);
  }
}
