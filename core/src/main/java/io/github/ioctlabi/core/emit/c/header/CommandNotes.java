package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.CallResult;
import io.github.ioctlabi.core.model.Capability;
import io.github.ioctlabi.core.model.Command;
import io.github.ioctlabi.core.model.CommandNumber;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Direction;
import io.github.ioctlabi.core.model.Payload;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be said of a command where its number does not say it all. */
final class CommandNotes {
  private CommandNotes() {}

  /** Sentences, in paragraphs. */
  static List<String> of(Command command) {
    return Stream.of(
            argument(command),
            room(command),
            result(command),
            errors(command.calling().readBackOn()),
            command.calling().requires().map(CommandNotes::capability).orElse(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** What the third argument of ioctl(2) is. */
  private static String argument(Command command) {
    return switch (command.payload()) {
      case Payload.None _ -> "";
      case Payload.ByValue(Value value) ->
          sentence(
              "The argument is a %s by value".formatted(name(value.type())), notes(command, value));
      case Payload.ByAddress(DataType type, Optional<Value> argument, boolean result) ->
          data(command, points(command, name(type)), type, argument, result);
      case Payload.Varying(DataType element, Optional<Value> argument, boolean result) ->
          data(command, points(command, "an array of " + name(element)), element, argument, result);
      case Payload.Terminated(String name, _) ->
          sentence("The argument points to a NUL-terminated string", command.doc().param(name));
    };
  }

  private static String points(Command command, String what) {
    return command.number() instanceof CommandNumber.DevicePrivate
        ? "ifr_data of the argument, a struct ifreq, points to " + what
        : "The argument points to " + what;
  }

  private static String data(
      Command command, String points, DataType type, Optional<Value> argument, boolean returned) {
    String notes =
        argument
            .map(value -> notes(command, value))
            .orElseGet(() -> String.join(", ", Notes.of(type, Optional.empty())));
    boolean untold =
        command.payload() instanceof Payload.Varying
            || command.number() instanceof CommandNumber.DevicePrivate
            || CIoc.declared(command) == Direction.NONE;
    String taken = notes.isEmpty() && !untold ? "" : sentence(points, notes);
    boolean filled = returned || CIoc.declared(command).reads();
    String result = filled && returnsData(command) ? command.doc().returns().strip() : "";
    String given =
        result.isEmpty() && !(filled && untold) ? "" : sentence("The kernel fills it in", result);
    return (taken + " " + given).strip();
  }

  private static boolean returnsData(Command command) {
    return command.calling().result() instanceof CallResult.Unused
        || command.calling().result() instanceof CallResult.ElementCount;
  }

  private static String room(Command command) {
    boolean tail = command.payload().struct().flatMap(StructDeclaration::tail).isPresent();
    return tail && command.capacity().isPresent()
        ? "There is room for elements behind the struct."
        : "";
  }

  private static String result(Command command) {
    String text = command.doc().returns().strip();
    return switch (command.calling().result()) {
      case CallResult.Unused _ -> "";
      case CallResult.Returned _ ->
          sentence("ioctl(2) returns a number that is not negative", text);
      case CallResult.ElementCount _ -> "ioctl(2) returns the number of elements filled in.";
      case CallResult.NewDescriptor _ -> sentence("ioctl(2) returns a new file descriptor", text);
    };
  }

  private static String errors(List<String> names) {
    return names.isEmpty()
        ? ""
        : "The kernel fills the argument in on %s too.".formatted(Phrases.list(names));
  }

  private static String capability(Capability capability) {
    return "The caller needs "
        + capability.name()
        + (capability.namespaced() ? " in the user namespace of the device." : ".");
  }

  private static String name(DataType type) {
    return CType.of(type).name();
  }

  private static String notes(Command command, Value value) {
    return Phrases.join(
        command.doc().param(value.javaName()), Notes.of(value.type(), value.range()));
  }

  private static String sentence(String start, String rest) {
    String text = rest.isEmpty() ? start : start + ": " + rest;
    return Phrases.endsSentence(text) ? text : text + ".";
  }
}
