package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.notes.CommandNotes;
import io.github.ioctlabi.core.emit.c.notes.Phrases;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
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
}
