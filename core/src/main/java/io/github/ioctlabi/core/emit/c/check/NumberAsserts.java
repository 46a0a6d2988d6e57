package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.contract.NumberSize;
import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.commands.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** What must hold for the numbers of commands. */
final class NumberAsserts {
  /** More elements than any number has room for, and fewer than any {@code int}. */
  private static final int TOO_MANY = 0x10000;

  private final Layouts layouts;
  private final boolean existing;
  private final Asserts asserts = new Asserts();

  private NumberAsserts(Layouts layouts, boolean existing) {
    this.layouts = layouts;
    this.existing = existing;
  }

  static String of(Header header, Layouts layouts) {
    NumberAsserts made = new NumberAsserts(layouts, header.existing());
    header.commands().forEach(made::command);
    return made.asserts.text();
  }

  private void command(Command command) {
    switch (command.number()) {
      case CommandNumber.Encoded number -> encoded(command, number);
      case CommandNumber.Raw number -> raw(command.cName(), number);
      case CommandNumber.DevicePrivate(int index) ->
          raw(command.cName(), CommandNumber.DevicePrivate.FIRST + index);
    }
  }

  /** A macro with parameters is tried at the ends of its offset and with one and two elements. */
  private void encoded(Command command, CommandNumber.Encoded number) {
    List<Integer> offsets =
        command
            .nrOffset()
            .map(Parameter.NrOffset::max)
            .map(max -> IntStream.of(0, max).distinct().boxed().toList())
            .orElse(List.of(0));
    NumberSize size = NumberSize.of(command);
    List<Integer> counts = counts(size);
    for (int offset : offsets) {
      for (int count : counts) {
        String name = command.cName() + arguments(command, offset, count);
        asserts.equal(
            name,
            "_IOC(%s, 0x%02x, 0x%02x, %d)"
                .formatted(
                    CIoc.direction(command),
                    number.type(),
                    number.nr() + offset,
                    count == TOO_MANY ? 0 : size.bytes(layouts) * count),
            name);
      }
    }
  }

  /** What every number has room for, and what none has: macros of our own say no elements then. */
  private List<Integer> counts(NumberSize size) {
    OptionalLong most = size.most(layouts, NumberSize.LEAST_BITS);
    return most.isEmpty()
        ? List.of(1)
        : IntStream.of(1, 2, TOO_MANY)
            .filter(count -> count == TOO_MANY ? !existing : count <= most.getAsLong())
            .boxed()
            .toList();
  }

  private static String arguments(Command command, int offset, int count) {
    List<String> values =
        CIoc.parameters(command).stream()
            .map(name -> Integer.toString(name.equals(CIoc.OFFSET) ? offset : count))
            .toList();
    return values.isEmpty() ? "" : "(" + String.join(", ", values) + ")";
  }

  private void raw(String name, CommandNumber.Raw number) {
    Map<Integer, String> conditions = conditions(number.except());
    String directive = "#if ";
    for (Map.Entry<Integer, String> exception : conditions.entrySet()) {
      asserts.directive(directive + exception.getValue());
      raw(name, exception.getKey());
      directive = "#elif ";
    }
    if (!conditions.isEmpty()) {
      asserts.directive("#else");
    }
    raw(name, number.request());
    if (!conditions.isEmpty()) {
      asserts.directive("#endif");
    }
  }

  private void raw(String name, int request) {
    asserts.equal("(unsigned int)" + name, "0x%xU".formatted(request), name);
  }

  /** The numbers that differ, each with the architectures that have it, on lines of their own. */
  private static Map<Integer, String> conditions(SortedMap<String, Integer> except) {
    Map<Integer, String> conditions = new LinkedHashMap<>();
    except.forEach((arch, request) ->
        Architectures.condition(arch)
            .ifPresent(condition ->
                conditions.merge(request, "(" + condition + ")", (a, b) -> a + " || \\\n\t" + b)));
    return conditions;
  }
}
