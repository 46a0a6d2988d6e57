package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.cli.text.Table;
import io.github.ioctlabi.core.layout.Encoding;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.names.Registry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Numbers with their parts and their commands, one a line. */
final class NumberTable {
  /** What an old number does not say. */
  private static final String NOT_SAID = "-";

  private NumberTable() {}

  static String of(List<Integer> numbers, Decoder decoder) {
    Registry registry = Registry.load();
    Table table = new Table(0);
    table.row("number", "direction", "type", "nr", "size", "command", "registered for");
    for (int number : numbers) {
      Encoding encoding = decoder.machine().encoding();
      Optional<Direction> direction = encoding.direction(number);
      table.row(
          "0x%08x".formatted(number),
          direction.map(NumberTable::text).orElse(NOT_SAID),
          type(Request.type(number)),
          "0x%02x".formatted(Request.nr(number)),
          direction.map(each -> Integer.toString(encoding.size(number, each))).orElse(NOT_SAID),
          commands(decoder.commands(number)),
          owners(registry, Request.type(number), Request.nr(number)));
    }
    return table.text();
  }

  private static String text(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT).replace('_', '/');
  }

  private static String type(int type) {
    String hex = "0x%02x".formatted(type);
    return type > ' ' && type <= '~' ? hex + " '" + (char) type + "'" : hex;
  }

  private static String commands(List<Entry.Named> commands) {
    return commands.isEmpty()
        ? "unknown"
        : commands.stream()
            .map(each -> each.name() + " of " + each.header())
            .collect(Collectors.joining(", or "));
  }

  private static String owners(Registry registry, int type, int nr) {
    List<Registry.Entry> entries = registry.of(type, nr, nr);
    return entries.isEmpty()
        ? "nobody"
        : entries.stream().map(Registry.Entry::owner).distinct().collect(Collectors.joining(", "));
  }
}
