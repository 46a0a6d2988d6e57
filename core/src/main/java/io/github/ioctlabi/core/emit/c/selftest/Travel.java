package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.Direction;
import io.github.ioctlabi.core.model.Payload;

/**
 * Which way data travels: as the number says, or as the method does where the number says nothing.
 *
 * @param in whether the kernel reads it
 * @param out whether the kernel writes it
 */
record Travel(boolean in, boolean out) {
  static Travel of(Command command) {
    Direction direction = CIoc.declared(command);
    if (direction != Direction.NONE) {
      return new Travel(direction.writes(), direction.reads());
    }
    boolean result =
        switch (command.payload()) {
          case Payload.ByAddress data -> data.result();
          case Payload.Varying data -> data.result();
          case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> false;
        };
    return new Travel(command.payload().hasArgument(), result);
  }
}
