package io.github.ioctlabi.core.emit.c.notes;

import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.Travel;
import io.github.ioctlabi.core.contract.Uses;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be said of a command where its number does not say it all. */
public final class CommandNotes {
  private static final String STARTS_AGAIN =
      " After a signal it may start the call again with that argument.";

  private static final Way BY_VALUE = new Way(true, false);

  private CommandNotes() {}

  /**
   * Sentences, in paragraphs.
   *
   * @param newer the command that does its work
   */
  public static List<String> of(Contract contract, Optional<Command> newer) {
    Command command = contract.command();
    return Stream.of(
            newer.map(each -> "Superseded by " + each.cName() + ", which it wraps.").orElse(""),
            argument(contract),
            room(command),
            result(contract),
            errors(contract.travel().outOn()),
            permission(command.calling().requires()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** What the third argument of ioctl(2) is. */
  private static String argument(Contract contract) {
    Command command = contract.command();
    return switch (command.payload()) {
      case Payload.None _ -> "";
      case Payload.ByValue(Value value) ->
          sentence(
              "The argument is a %s by value".formatted(name(value.type())),
              notes(command, value, BY_VALUE));
      case Payload.ByAddress(DataType type, Optional<Value> argument, boolean _) ->
          data(contract, points(contract, name(type)), type, argument);
      case Payload.Varying(DataType element, Optional<Value> argument, boolean _) ->
          data(contract, points(contract, "an array of " + name(element)), element, argument);
      case Payload.Terminated(String name, _) ->
          sentence("The argument points to a NUL-terminated string", command.doc().param(name));
    };
  }

  private static String points(Contract contract, String what) {
    return contract.isPrivate()
        ? "ifr_data of the argument, a struct ifreq, points to " + what
        : "The argument points to " + what;
  }

  private static String data(
      Contract contract, String points, DataType type, Optional<Value> argument) {
    Command command = contract.command();
    Way way = Uses.of(contract);
    String notes =
        argument
            .map(value -> notes(command, value, way))
            .orElseGet(() -> String.join(", ", TypeNotes.of(type, Optional.empty(), way)));
    String taken = notes.isEmpty() && isTold(contract) ? "" : sentence(points, notes);
    boolean filled = contract.isWritten();
    boolean returned = filled && contract.outcome().isDataAlone();
    String result = returned ? command.doc().returns().strip() : "";
    String given =
        result.isEmpty() && !(filled && !isTold(contract))
            ? ""
            : sentence("The kernel fills it in", result);
    return (taken + " " + given).strip();
  }

  /** Whether the number says what the argument is and which way it goes. */
  private static boolean isTold(Contract contract) {
    return contract.size() instanceof NumberSize.OfData;
  }

  private static String room(Command command) {
    boolean tail = command.payload().struct().flatMap(StructDeclaration::tail).isPresent();
    return tail && command.capacity().isPresent()
        ? "There is room for elements behind the struct."
        : "";
  }

  private static String result(Contract contract) {
    String text = contract.command().doc().returns().strip();
    return switch (contract.outcome()) {
      case Outcome.Nothing _, Outcome.Dropped _ -> "";
      case Outcome.Returned _, Outcome.WithData _ ->
          sentence("ioctl(2) returns a number that is not negative", text);
      case Outcome.Elements(Optional<Member> of) ->
          "ioctl(2) returns the number of elements%s filled in."
              .formatted(of.map(CommandNotes::named).orElse(""));
      case Outcome.Descriptor _ -> sentence("ioctl(2) returns a new file descriptor", text);
    };
  }

  /** An array by its name in C; behind the struct it is the flexible one. */
  private static String named(Member array) {
    return (array.type().pointer().isPresent() ? " behind " : " in ") + array.cName();
  }

  private static String errors(List<String> names) {
    return names.isEmpty()
        ? ""
        : "The kernel fills the argument in on %s too.%s"
            .formatted(Phrases.list(names), Travel.mayStartAgain(names) ? STARTS_AGAIN : "");
  }

  private static String permission(Permission needed) {
    String capability = needed.capability().map(CommandNotes::capability).orElse("");
    String writable = needed.writable() ? "The file must be open for writing." : "";
    return (capability + " " + writable).strip();
  }

  private static String capability(Capability capability) {
    return "The caller needs "
        + capability.name()
        + (capability.namespaced() ? " in the user namespace of the device." : ".");
  }

  private static String name(DataType type) {
    return CType.of(type).name();
  }

  private static String notes(Command command, Value value, Way way) {
    return Phrases.join(
        command.doc().param(value.javaName()), TypeNotes.of(value.type(), value.range(), way));
  }

  private static String sentence(String start, String rest) {
    String text = rest.isEmpty() ? start : start + ": " + rest;
    return Phrases.endsSentence(text) ? text : text + ".";
  }
}
