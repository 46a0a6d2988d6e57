package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Payload;

/** How large the data of a command is, and what limits it. */
final class PayloadSizes {
  /** The most that the 13 bits of MIPS, powerpc, alpha and SPARC hold. */
  static final long PORTABLE = (1 << 13) - 1;

  /** The most that any encoding holds, in 14 bits. */
  static final long LARGEST = (1 << 14) - 1;

  private final Layouts layouts = new Layouts(Abi.NATURAL);

  /**
   * The size of what a command passes by its address, in bytes, without what the addresses in it
   * point to; of what the call decides the length of, one element. 0 if it passes nothing so.
   */
  long byAddress(Command command) {
    return switch (command.payload()) {
      case Payload.ByAddress data -> layouts.size(data.type());
      case Payload.Varying data -> layouts.size(data.element());
      case Payload.None _, Payload.ByValue _, Payload.Terminated _ -> 0;
    };
  }

  /** The size that the number of a command carries, in bytes; of what varies, for one element. */
  long inNumber(Command command) {
    return command
        .encoded()
        .map(encoded ->
            encoded
                .encodedAs()
                .map(as -> layouts.size(as.type()))
                .orElseGet(() -> encoded.direction() == Direction.NONE ? 0L : byAddress(command)))
        .orElse(0L);
  }

  /** The size of an integer that a command passes by value, in bytes; 0 if there is none. */
  long byValue(Command command) {
    return command.payload() instanceof Payload.ByValue value
        ? layouts.size(value.argument().type())
        : 0;
  }

  /** Whether a size is reported as too large at a command. */
  static boolean isReported(Command command, long size) {
    return size > LARGEST || (size > PORTABLE && !command.place().allows(Id.ARGUMENT_TOO_LARGE));
  }
}
