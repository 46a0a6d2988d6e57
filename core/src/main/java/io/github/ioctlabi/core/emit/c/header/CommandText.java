package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.Macro;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.CommandNumber;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Direction;
import io.github.ioctlabi.core.model.Parameter;
import io.github.ioctlabi.core.model.Payload;
import java.util.List;

/** The number of a command. */
final class CommandText {
  private CommandText() {}

  /** What is to be said about the command, or empty. */
  static String comment(Command command) {
    List<String> notes = CommandNotes.of(command);
    if (command.doc().isEmpty() && notes.isEmpty()) {
      return "";
    }
    KernelDoc doc =
        KernelDoc.of(command.cName(), command.doc(), Phrases.sentence(command.constant()));
    CIoc.parameters(command).forEach(name -> doc.member(name, parameter(command, name)));
    notes.forEach(doc::paragraph);
    return doc.text();
  }

  private static String parameter(Command command, String name) {
    return name.equals(CIoc.COUNT)
        ? "number of elements"
        : "added to the number, from 0 to "
            + command.nrOffset().map(Parameter.NrOffset::max).orElse(0);
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
    if (CIoc.isSizedByCall(command)) {
      return "_IOC(%s, %s, %s)".formatted(CIoc.direction(command), start, bytes(command));
    }
    Direction direction = CIoc.declared(command);
    String type =
        direction == Direction.NONE
            ? ""
            : command.payload().data().map(data -> ", " + CType.of(data).name()).orElse(", 0");
    return (type.equals(", 0") ? "_IOC(" + CIoc.direction(command) + ", " : direction.macro() + "(")
        + start
        + type
        + ")";
  }

  /** How many bytes an array of the call's own length has. */
  private static String bytes(Command command) {
    DataType element = ((Payload.Varying) command.payload()).element();
    CType type = CType.of(element);
    boolean single = type.name().equals("__u8") || type.name().equals("__s8");
    return "(" + CIoc.COUNT + ")" + (single ? "" : " * sizeof(" + type.name() + ")");
  }
}
