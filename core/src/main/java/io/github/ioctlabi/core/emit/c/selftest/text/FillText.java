package io.github.ioctlabi.core.emit.c.selftest.text;

import io.github.ioctlabi.core.emit.c.CSource;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.ValidValues;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Functions that make valid data of zero bytes. */
final class FillText {
  private final Naming naming;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, StructDeclaration> structs = new LinkedHashMap<>();

  FillText(Naming naming) {
    this.naming = naming;
  }

  /** One function for each struct that the steps make, and that those make in their turn. */
  String structs(Stream<FillStep> steps) {
    steps.forEach(this::collect);
    List<String> functions = new ArrayList<>();
    structs.forEach((name, struct) ->
        functions.add(function(name, "unsigned char *at", ValidValues.of(struct))));
    return String.join("\n", functions);
  }

  /** Those that a struct needs come before it. */
  private void collect(FillStep step) {
    switch (step) {
      case FillStep.Make(Location _, StructDeclaration struct) -> {
        if (!structs.containsKey(name(struct))) {
          ValidValues.of(struct).forEach(this::collect);
          structs.put(name(struct), struct);
        }
      }
      case FillStep.Each each -> collect(each.first());
      case FillStep.Put _, FillStep.Clear _, FillStep.Point _, FillStep.PointNowhere _ -> {}
    }
  }

  private String name(StructDeclaration struct) {
    return names.computeIfAbsent(struct.cName(), name -> naming.file("valid_" + name));
  }

  /** A function that takes the steps. */
  String function(String name, String parameters, List<FillStep> steps) {
    StringBuilder text = new StringBuilder("static void %s(%s)\n{\n".formatted(name, parameters));
    if (steps.stream().anyMatch(FillStep.Each.class::isInstance)) {
      text.append("\tsize_t i;\n\n");
    }
    steps.forEach(step -> text.append(statement(step)));
    return text.append("}\n").toString();
  }

  private String statement(FillStep step) {
    return switch (step) {
      case FillStep.Each(Location _, String size, int count, FillStep first) ->
          "\tfor (i = 0; i < %d; i++)\n".formatted(count)
              + call("\t\t", first, first.at().address() + " + i * " + size);
      default -> call("\t", step, step.at().address());
    };
  }

  private String call(String indent, FillStep step, String address) {
    return switch (step) {
      case FillStep.Put(Location at, IntegerKind.Order order, String value) ->
          call(indent, "put", address, at.size(), "SELFTEST_" + order, value);
      case FillStep.Make(Location _, StructDeclaration struct) ->
          call(indent, name(struct), address);
      case FillStep.Clear(Location at) -> call(indent, "memset", address, "0", at.size());
      case FillStep.Point(Location at) ->
          call(indent, "put", address, at.size(), "SELFTEST_NATIVE", "(unsigned long)data");
      case FillStep.PointNowhere(Location at) ->
          call(indent, "put", address, at.size(), "SELFTEST_NATIVE", "(unsigned long)nowhere");
      case FillStep.Each each ->
          throw new IllegalArgumentException("an array of arrays: " + each.at());
    };
  }

  private static String call(String indent, String function, String... arguments) {
    String start = indent + function + "(";
    List<String> pieces = new ArrayList<>();
    for (String argument : arguments) {
      // Long sums break behind their signs.
      List<String> terms = List.of(argument.split("(?<= \\+) ", -1));
      pieces.addAll(terms.subList(0, terms.size() - 1));
      pieces.add(terms.getLast() + ",");
    }
    pieces.add(pieces.removeLast().replaceFirst(",$", ");"));
    return WrappedText.text(start, WrappedText.blanks(CSource.width(start)), pieces);
  }
}
