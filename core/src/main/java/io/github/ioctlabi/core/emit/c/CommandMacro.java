package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.List;

/** The macro of a command, which makes its number. */
public final class CommandMacro {
  private CommandMacro() {}

  /** The macro. */
  public static Macro of(Command command) {
    List<String> parameters = CIoc.parameters(command);
    String list = parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")";
    return new Macro(command.cName() + list, number(command));
  }

  private static String number(Command command) {
    return switch (command.number()) {
      case CommandNumber.Encoded encoded -> encoded(command, encoded);
      case CommandNumber.Raw raw -> "0x%x".formatted(raw.request());
      case CommandNumber.DevicePrivate(int index) -> "(SIOCDEVPRIVATE + " + index + ")";
    };
  }

  private static String encoded(Command command, CommandNumber.Encoded number) {
    String nr = "0x%02x".formatted(number.nr());
    if (command.nrOffset().isPresent()) {
      nr += " + (" + CIoc.OFFSET + ")";
    }
    String start = "0x%02x, %s".formatted(number.type(), nr);
    Direction direction = command.direction();
    return switch (NumberSize.of(command)) {
      case NumberSize.PerElement(DataType element) ->
          "_IOC(%s, %s, %s)".formatted(CIoc.direction(direction), start, bytes(element));
      case NumberSize.OfData(DataType type) -> sized(direction, start, CType.of(type).name());
      case NumberSize.OfOther(EncodedAs type) -> sized(direction, start, type.cName());
      case NumberSize.None _ -> "%s(%s)".formatted(direction.macro(), start);
      case NumberSize.Whole _ -> throw new IllegalArgumentException(command.cName());
    };
  }

  private static String sized(Direction direction, String start, String type) {
    return "%s(%s, %s)".formatted(direction.macro(), start, type);
  }

  /**
   * How many bytes an array of the call's own length has: none if its number has no room for them,
   * where they would say another direction. So does {@code SPI_MSGSIZE} of linux/spi/spidev.h, but
   * for numbers of elements that wrap on 32 bits.
   */
  private static String bytes(DataType element) {
    String bytes = "(" + CIoc.COUNT + ") * sizeof(" + CType.of(element).name() + ")";
    return "(__u64)" + bytes + " < (1 << _IOC_SIZEBITS) ? " + bytes + " : 0";
  }
}
