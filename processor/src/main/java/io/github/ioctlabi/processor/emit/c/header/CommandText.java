package io.github.ioctlabi.processor.emit.c.header;

import io.github.ioctlabi.processor.emit.c.CType;
import io.github.ioctlabi.processor.emit.c.KernelDoc;
import io.github.ioctlabi.processor.emit.c.Macro;
import io.github.ioctlabi.processor.model.Command;
import io.github.ioctlabi.processor.model.Payload;
import io.github.ioctlabi.processor.model.Value;
import java.util.Optional;

/** The number of a command. */
final class CommandText {
  private CommandText() {}

  /** What is to be said about the command, or empty. */
  static String comment(Command command) {
    String argument = argument(command);
    if (command.doc().isEmpty() && argument.isEmpty()) {
      return "";
    }
    return KernelDoc.of(command.cName(), command.doc(), Phrases.sentence(command.constant()))
        .paragraph(argument)
        .text();
  }

  static Macro macro(Command command) {
    return new Macro(command.cName(), number(command));
  }

  private static String number(Command command) {
    String size =
        switch (command.payload()) {
          case Payload.None _, Payload.ByValue _ -> "";
          case Payload.ByAddress data -> ", " + CType.of(data.type()).name();
          case Payload.Varying _, Payload.Terminated _ ->
              throw new UnsupportedOperationException("not emitted yet");
        };
    return "%s(0x%02x, 0x%02x%s)"
        .formatted(command.direction().macro(), command.type(), command.nr(), size);
  }

  /** What the third argument of ioctl(2) is, where the number does not say it all. */
  private static String argument(Command command) {
    return switch (command.payload()) {
      case Payload.None _ -> "";
      case Payload.ByValue(Value value) ->
          sentence(
              "The argument is a %s by value".formatted(CType.of(value.type()).name()),
              notes(command, value));
      case Payload.ByAddress data -> argument(command, data);
      case Payload.Varying _, Payload.Terminated _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }

  private static String argument(Command command, Payload.ByAddress data) {
    String type = CType.of(data.type()).name();
    String notes = notes(command, data.argument(), data);
    String result = command.doc().returns().strip();
    String taken = notes.isEmpty() ? "" : sentence("The argument points to " + type, notes);
    String given =
        result.isEmpty() || !command.direction().reads()
            ? ""
            : sentence("The kernel fills it in", result);
    return (taken + " " + given).strip();
  }

  private static String notes(Command command, Optional<Value> argument, Payload.ByAddress data) {
    return argument
        .map(value -> notes(command, value))
        .orElseGet(() -> String.join(", ", Notes.of(data.type(), Optional.empty())));
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
