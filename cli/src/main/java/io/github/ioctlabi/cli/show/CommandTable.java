package io.github.ioctlabi.cli.show;

import io.github.ioctlabi.cli.text.Table;
import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.layout.Encoding;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Commands with their numbers, in a column for each encoding. */
final class CommandTable {
  private static final List<Encoding> ENCODINGS = List.of(Encoding.values());

  private final AbiAnswers.Layers layers;
  private final Table table = new Table(0);

  private CommandTable(AbiAnswers.Layers layers) {
    this.layers = layers;
    table.row(
        Stream.concat(
                ENCODINGS.stream().map(each -> each.name().toLowerCase(Locale.ROOT)),
                Stream.of("command"))
            .toArray(String[]::new));
  }

  static String of(List<Command> commands, AbiAnswers.Layers layers) {
    CommandTable table = new CommandTable(layers);
    commands.forEach(table::add);
    return table.table.text();
  }

  private void add(Command command) {
    NumberSize size = NumberSize.of(command);
    AbiAnswers sizes = layers.ask(size::bytes);
    List<String> cells = new ArrayList<>();
    ENCODINGS.forEach(each -> cells.add(number(command, each, sizes.natural())));
    cells.add(name(command) + " = " + macro(command, size));
    cells.add(String.join("; ", notes(command, size, sizes)));
    table.row(cells.toArray(String[]::new));
  }

  private static String number(Command command, Encoding encoding, long size) {
    return switch (command.number()) {
      case CommandNumber.Raw raw -> hex(raw.request());
      case CommandNumber.DevicePrivate(int index) -> hex(CommandNumber.DevicePrivate.FIRST + index);
      case CommandNumber.Encoded encoded ->
          size > encoding.maxSize(encoded.direction())
              ? "none"
              : hex(encoding.number(encoded.direction(), encoded.type(), encoded.nr(), size));
    };
  }

  private static String hex(int number) {
    return "0x%08x".formatted(number);
  }

  private static String name(Command command) {
    List<String> parameters = CIoc.parameters(command);
    return command.cName()
        + (parameters.isEmpty() ? "" : "(" + String.join(", ", parameters) + ")");
  }

  private static String macro(Command command, NumberSize size) {
    return switch (command.number()) {
      case CommandNumber.Raw raw -> "0x%x".formatted(raw.request());
      case CommandNumber.DevicePrivate(int index) -> "SIOCDEVPRIVATE + " + index;
      case CommandNumber.Encoded encoded -> {
        String offset = command.nrOffset().isPresent() ? " + " + CIoc.OFFSET : "";
        yield "%s(0x%02x, 0x%02x%s%s)"
            .formatted(
                encoded.direction().macro(), encoded.type(), encoded.nr(), offset, argument(size));
      }
    };
  }

  private static String argument(NumberSize size) {
    return switch (size) {
      case NumberSize.None _, NumberSize.Whole _ -> "";
      case NumberSize.OfData(DataType type) -> ", " + TypeText.name(type);
      case NumberSize.OfOther other -> ", " + other.type().cName();
      case NumberSize.PerElement(DataType element) -> ", " + TypeText.name(element) + "[n]";
    };
  }

  private static List<String> notes(Command command, NumberSize size, AbiAnswers sizes) {
    List<String> notes = new ArrayList<>();
    List<String> parameters = CIoc.parameters(command);
    if (!parameters.isEmpty()) {
      notes.add(
          parameters.stream()
              .map(each -> each + " = " + (each.equals(CIoc.OFFSET) ? 0 : 1))
              .collect(Collectors.joining(", ", "for ", "")));
    }
    if (sizes.differ()) {
      notes.add(sizes.asSize());
    }
    if (followsMachine(size)) {
      notes.add("another on 32-bit machines");
    }
    if (command.number() instanceof CommandNumber.Raw raw) {
      raw.except().forEach((arch, number) -> notes.add(hex(number) + " on " + arch));
    }
    return notes;
  }

  private static boolean followsMachine(NumberSize size) {
    return switch (size) {
      case NumberSize.None _, NumberSize.Whole _ -> false;
      case NumberSize.OfData(DataType type) -> TypeText.followsMachine(type);
      case NumberSize.OfOther other -> TypeText.followsMachine(other.type().type());
      case NumberSize.PerElement(DataType element) -> TypeText.followsMachine(element);
    };
  }
}
