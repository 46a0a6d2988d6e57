package io.github.ioctlabi.core.changes.versions;

import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import java.util.List;
import java.util.Optional;

/** Which interfaces and commands of two versions are the same. */
public final class CommandPairs {
  private CommandPairs() {}

  /** The interfaces of both. */
  public static Pairs<InterfaceDeclaration> interfaces(Version before, Version after) {
    return Pairs.of(
        before.header().interfaces(),
        after.header().interfaces(),
        List.of(
            each -> Optional.of(each.javaName()),
            each -> Optional.of(each.javaName().simple()),
            each -> Optional.of(each.prefix())));
  }

  /**
   * The commands of both. Where a prefix changed and two numbers were exchanged at once the methods
   * tell which is which, and not the numbers.
   */
  public static Pairs<Command> of(Version before, Version after) {
    return Pairs.of(
        before.header().commands(),
        after.header().commands(),
        List.of(
            each -> Optional.of(each.cName()),
            each -> number(each).map(number -> List.of(each.javaName(), number)),
            each -> Optional.of(each.javaName()),
            CommandPairs::number));
  }

  private static Optional<Object> number(Command command) {
    return switch (command.number()) {
      case CommandNumber.Encoded(var _, int type, int nr, var _) -> Optional.of(List.of(type, nr));
      case CommandNumber.Raw raw -> Optional.of(raw.request());
      case CommandNumber.DevicePrivate device -> Optional.of(device);
    };
  }
}
