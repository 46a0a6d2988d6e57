package io.github.ioctlabi.cli.decode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the commands of numbers.
 *
 * @param machine on which
 * @param indexes where to look, the first of them first
 */
record Decoder(Machine machine, List<Index> indexes) {
  Decoder {
    indexes = List.copyOf(indexes);
  }

  /** All commands that have a number, each name once. */
  List<Entry.Named> commands(int number) {
    Map<String, Entry.Named> found = new LinkedHashMap<>();
    for (Index index : indexes) {
      index.of(number, machine).forEach(each -> found.putIfAbsent(each.name(), each));
    }
    return List.copyOf(found.values());
  }

  /** A number, or what is written in its place, as strace writes it. */
  Optional<String> inPlace(String written) {
    return Request.parse(written, machine.encoding())
        .map(number -> {
          String names =
              commands(number).stream().map(Entry.Named::name).collect(Collectors.joining(" or "));
          return names.isEmpty() ? Request.written(number, machine.encoding()) : names;
        });
  }
}
