package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.Macro;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.EncodedAs;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The number of a command. */
final class CommandText {
  private CommandText() {}

  /**
   * What is to be said about the command, or empty.
   *
   * @param newer the command that does its work
   */
  static String comment(Contract contract, Layouts layouts, Optional<Command> newer) {
    Command command = contract.command();
    List<String> notes = CommandNotes.of(contract, newer);
    if (command.doc().isEmpty() && notes.isEmpty()) {
      return "";
    }
    KernelDoc doc =
        KernelDoc.of(command.cName(), command.doc(), Phrases.sentence(command.constant()));
    CIoc.parameters(command).forEach(name -> doc.member(name, parameter(contract, layouts, name)));
    notes.forEach(doc::paragraph);
    return doc.text();
  }

  private static String parameter(Contract contract, Layouts layouts, String name) {
    if (name.equals(CIoc.OFFSET)) {
      return "added to the number, from 0 to "
          + contract.command().nrOffset().map(Parameter.NrOffset::max).orElse(0);
    }
    return "number of elements"
        + contract.size().most(layouts, NumberSize.BITS).stream()
            .mapToObj(most ->
                ", at most " + most + fewer(contract.size(), layouts, most) + "; more are none")
            .collect(Collectors.joining());
  }

  /** Where a number has less room for the size, fewer elements are said. */
  private static String fewer(NumberSize size, Layouts layouts, long most) {
    return size.most(layouts, NumberSize.LEAST_BITS).stream()
        .filter(fewer -> fewer < most)
        .mapToObj(
            fewer -> " (%d where _IOC_SIZEBITS is %d)".formatted(fewer, NumberSize.LEAST_BITS))
        .collect(Collectors.joining());
  }

  static Macro macro(Command command) {
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
