package io.github.ioctlabi.cli.show;

import io.github.ioctlabi.cli.text.Table;
import io.github.ioctlabi.core.emit.c.CEnum;
import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.MacroConstant;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is printed of a header.
 *
 * @param wanted names of what is to be printed; all is where there are none
 */
record HeaderText(Header header, Set<String> wanted) {
  /** By which parts of a header can be asked for. */
  static Set<String> names(Header header) {
    Set<String> names = new TreeSet<>();
    names.add(header.path());
    header.aggregates().forEach(each -> names.addAll(List.of(each.cName(), each.tagged())));
    header.enums().forEach(each -> names.add(each.cName()));
    constants(header).forEach(each -> names.add(each.cName()));
    header.commands().forEach(each -> names.add(each.cName()));
    names.remove("");
    return names;
  }

  /** The text, or empty if nothing is wanted. */
  String text() {
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    List<String> parts = new ArrayList<>();
    header.aggregates().stream()
        .filter(each -> isWanted(each.cName()) || isWanted(each.tagged()))
        .forEach(each -> parts.add(StructTable.of(each, layers)));
    header.enums().stream()
        .filter(each -> isWanted(each.cName()))
        .forEach(each -> parts.add(text(each)));
    Table constants = new Table(0);
    constants(header)
        .filter(each -> isWanted(each.cName()))
        .forEach(each -> constants.row(each.cName(), "= " + CNumber.decimal(each.value())));
    parts.add(constants.text());
    List<Command> commands =
        header.commands().stream().filter(each -> isWanted(each.cName())).toList();
    if (!commands.isEmpty()) {
      parts.add(CommandTable.of(commands, layers));
    }
    parts.removeIf(String::isEmpty);
    return parts.isEmpty() ? "" : header.path() + "\n\n" + String.join("\n", parts);
  }

  private static Stream<MacroConstant> constants(Header header) {
    return header.interfaces().stream().flatMap(each -> each.constants().stream());
  }

  private boolean isWanted(String name) {
    return wanted.isEmpty() || wanted.contains(name) || wanted.contains(header.path());
  }

  private static String text(EnumDeclaration declared) {
    Table table = new Table(0);
    declared
        .constants()
        .forEach(each -> table.row(each.cName(), "= " + CEnum.value(declared, each)));
    return "%s %s: %s\n%s"
        .formatted(
            declared.flags() ? "flags" : "enum",
            declared.cName(),
            CType.scalar(declared.carrier()).name(),
            table.text());
  }
}
