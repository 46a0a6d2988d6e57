package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.DeclaredType.Constant;
import io.github.ioctlabi.abi.declare.DeclaredType.Member;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a declaration as Java. */
final class JavaSource {
  private static final String IMPORTS =
      """
      import io.github.ioctlabi.annotations.*;
      import io.github.ioctlabi.annotations.Extension;
      import io.github.ioctlabi.runtime.*;
      import java.lang.foreign.MemorySegment;
      import java.time.Duration;
      import java.time.Instant;

      """;

  private final Declaration declaration;
  private final StringBuilder text = new StringBuilder();

  JavaSource(Declaration declaration) {
    this.declaration = declaration;
  }

  /** The whole compilation unit. */
  String text() {
    text.append("package ").append(declaration.packageName()).append(";\n\n");
    if (declaration.types().stream().anyMatch(DeclaredType::topLevel)) {
      text.append("import ").append(declaration.qualifiedName()).append(".*;\n");
    }
    text.append(IMPORTS);
    text.append(
        "@IoctlInterface(type = 0x%02x, header = \"%s\", prefix = \"%s\")\n"
            .formatted(declaration.ioctlType(), declaration.header(), declaration.prefix()));
    text.append("public interface ").append(declaration.interfaceName());
    text.append(declaration.opensItself() ? " extends AutoCloseable {\n" : " {\n");
    for (Constant constant : declaration.constants()) {
      text.append(
          "  @IoctlConstant long %s = %s;\n".formatted(constant.name(), literal(constant.value())));
    }
    declaration.types().stream().filter(type -> !type.topLevel()).forEach(type -> type(type, "  "));
    declaration.commands().forEach(this::command);
    text.append("}\n");
    declaration.types().stream().filter(DeclaredType::topLevel).forEach(type -> type(type, ""));
    return text.toString();
  }

  private void type(DeclaredType type, String indent) {
    text.append('\n');
    switch (type) {
      case Struct struct -> struct(struct, indent, "");
      case Union union -> union(union, indent);
      case Named named -> named(named, indent);
    }
  }

  private void struct(Struct struct, String indent, String implemented) {
    if (struct.packed()) {
      text.append(indent)
          .append("@AllowRule(rule = RuleId.PACKED_STRUCT, because = \"it is tested\")\n");
    }
    String attributes =
        (struct.topLevel() ? ", header = \"" + declaration.header() + "\"" : "")
            + (struct.packed() ? ", packed = true" : "")
            + (struct.align() > 0 ? ", align = " + struct.align() : "");
    if (struct.growth() != DeclaredType.Growth.FIXED) {
      text.append(indent).append("@Extensible(mode = Extension.%s)\n".formatted(struct.growth()));
    }
    text.append(indent).append("@IoctlStruct");
    text.append(attributes.isEmpty() ? "" : "(" + attributes.substring(2) + ")").append('\n');
    record(struct, indent, implemented);
  }

  private void record(Struct struct, String indent, String implemented) {
    text.append(indent).append("record ").append(struct.name()).append("(\n");
    text.append(
        struct.components().stream()
            .map(component -> indent + "    " + component(component))
            .collect(Collectors.joining(",\n")));
    text.append(")").append(implemented).append(" {}\n");
  }

  private void union(Union union, String indent) {
    text.append(indent).append("@IoctlUnion\n");
    text.append(indent).append("sealed interface ").append(union.name()).append(" {\n");
    for (Member member : union.members()) {
      String inner = indent + "  ";
      text.append(inner).append("@UnionMember(");
      text.append(member.tag().map(tag -> "tag = " + tag).orElse("otherwise = true")).append(")\n");
      if (member.bare()) {
        record(member.struct(), inner, " implements " + union.name());
      } else {
        struct(member.struct(), inner, " implements " + union.name());
      }
    }
    text.append(indent).append("}\n");
  }

  private void named(Named named, String indent) {
    text.append(indent).append(named.flags() ? "@IoctlFlags " : "@IoctlEnum ");
    text.append('@').append(named.carrier().annotation()).append('\n');
    text.append(indent).append("enum ").append(named.name()).append(" {\n");
    String mark = named.flags() ? "@Bit" : "@Value";
    List<String> constants =
        named.constants().stream()
            .map(each -> "%s  %s(%s) %s".formatted(indent, mark, literal(each), each.name()))
            .toList();
    text.append(String.join(",\n", constants));
    text.append(named.open() ? ",\n" + indent + "  @Other UNKNOWN" : "").append('\n');
    text.append(indent).append("}\n");
  }

  private static String literal(Constant constant) {
    return literal(constant.value());
  }

  private static String literal(long value) {
    boolean isInt = value == (int) value;
    return isInt ? Long.toString(value) : "0x" + Long.toHexString(value) + "L";
  }

  private static String range(Component.Range range) {
    return "@Range(min = %s, max = %s%s) "
        .formatted(
            literal(range.min()),
            literal(range.max()),
            range.multipleOf() == 1 ? "" : ", multipleOf = " + literal(range.multipleOf()));
  }

  private static String number(DeclaredCommand command) {
    return command.isPrivate()
        ? "@SiocDevPrivate(index = %d)".formatted(command.nr())
        : "@%s(nr = 0x%02x)".formatted(command.kind(), command.nr());
  }

  private static String component(Component component) {
    StringBuilder all = new StringBuilder();
    all.append(
        switch (component.flow()) {
          case NORMAL -> component.range().map(JavaSource::range).orElse("");
          case RESERVED -> "@Reserved ";
          case OUT -> "@Out ";
        });
    if (component.padding() > 0) {
      all.append("@PadAfter(").append(component.padding()).append(") ");
    }
    return all.append(TypeText.of(component.type()))
        .append(' ')
        .append(component.name())
        .toString();
  }

  private void command(DeclaredCommand command) {
    String annotation =
        String.join(
            " ", Stream.concat(Stream.of(number(command)), command.marks().stream()).toList());
    String array = command.varies() ? "[]" : "";
    String data = command.result().map(type -> TypeText.of(type) + array).orElse("void");
    String result =
        switch (command.own()) {
          case "" -> data;
          case DeclaredCommand.BESIDE -> TypeText.inside(DeclaredCommand.BESIDE, data);
          default -> "@ReturnsValue " + command.own();
        };
    StringBuilder parameters = new StringBuilder();
    if (command.offsets() > 0) {
      parameters.append(", @NrOffset(").append(command.offsets()).append(") int offset");
    }
    command
        .argument()
        .ifPresent(type ->
            parameters
                .append(", ")
                .append(command.range().map(JavaSource::range).orElse(""))
                .append(TypeText.of(type))
                .append(array + " argument"));
    if (command.capacity()) {
      parameters.append(", @Capacity int room");
    }
    text.append(
        "\n  %s\n  %s %s(%s) throws IoctlException;\n"
            .formatted(
                annotation,
                result,
                command.name(),
                parameters.isEmpty() ? "" : parameters.substring(2)));
  }
}
