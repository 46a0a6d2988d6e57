package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.core.model.commands.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A line of an index: a command that has a type and a nr.
 *
 * @param key the type and the nr, as the lower half of a number
 * @param offset what the macro adds to the nr for it, if it adds anything
 * @param name the macro
 * @param header the header, such as {@code linux/kvm.h}
 */
record Entry(int key, Form form, OptionalInt offset, String name, String header) {
  private static final String GAP = "\t";
  private static final String WHOLE = "whole";
  private static final String ELEMENT = "*";

  /** A command, as C writes it. */
  record Named(String name, String header) {}

  /** The command, if a number is its. */
  Optional<Named> named(int number, Machine machine) {
    return form.arguments(number, machine).map(count -> new Named(name + typed(count), header));
  }

  private String typed(OptionalLong count) {
    if (offset.isEmpty() && count.isEmpty()) {
      return "";
    }
    String first = offset.isPresent() ? Integer.toString(offset.getAsInt()) : "";
    String second = count.isPresent() ? Long.toString(count.getAsLong()) : "";
    String gap = first.isEmpty() || second.isEmpty() ? "" : ", ";
    return "(" + first + gap + second + ")";
  }

  /** What all lines of a type and a nr begin with. */
  static String start(int key) {
    String hex = Integer.toHexString(key & 0xffff);
    return "0".repeat(4 - hex.length()) + hex + GAP;
  }

  /** The line, without its end. */
  String line() {
    String plus = offset.isPresent() ? Integer.toString(offset.getAsInt()) : "";
    return start(key) + name + GAP + header + GAP + plus + GAP + text(form);
  }

  private static String text(Form form) {
    return switch (form) {
      case Form.Sized(Direction direction, List<Long> sizes) ->
          word(direction)
              + GAP
              + sizes.stream().map(each -> Long.toString(each)).collect(Collectors.joining(","));
      case Form.Elements(Direction direction, long element) ->
          word(direction) + GAP + ELEMENT + element;
      case Form.Whole(int request, Map<String, Integer> except) ->
          WHOLE
              + GAP
              + Integer.toHexString(request)
              + new TreeMap<>(except)
                  .entrySet().stream()
                      .map(each -> "," + each.getKey() + "=" + Integer.toHexString(each.getValue()))
                      .collect(Collectors.joining());
    };
  }

  private static String word(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }

  /** Reads a line of an index. */
  static Entry parse(String line) {
    String[] fields = line.split(GAP, -1);
    OptionalInt offset =
        fields[3].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields[3]));
    Form form = fields[4].equals(WHOLE) ? whole(fields[5]) : inScheme(fields[4], fields[5]);
    return new Entry(Integer.parseInt(fields[0], 16), form, offset, fields[1], fields[2]);
  }

  private static Form inScheme(String word, String sizes) {
    Direction direction = Direction.valueOf(word.toUpperCase(Locale.ROOT));
    return sizes.startsWith(ELEMENT)
        ? new Form.Elements(direction, Long.parseLong(sizes.substring(ELEMENT.length())))
        : new Form.Sized(
            direction, Arrays.stream(sizes.split(",", -1)).map(Long::valueOf).toList());
  }

  private static Form whole(String text) {
    String[] parts = text.split(",", -1);
    Map<String, Integer> except = new TreeMap<>();
    for (int i = 1; i < parts.length; i++) {
      int sign = parts[i].indexOf('=');
      except.put(
          parts[i].substring(0, sign), Integer.parseUnsignedInt(parts[i].substring(sign + 1), 16));
    }
    return new Form.Whole(Integer.parseUnsignedInt(parts[0], 16), except);
  }
}
