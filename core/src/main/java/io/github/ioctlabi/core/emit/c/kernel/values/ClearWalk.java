package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/** Writes zeros into parts of a value. */
abstract class ClearWalk extends ValueWalk {
  private final HelperFunctions helpers;

  ClearWalk(DispatcherNames names, Layouts layouts, HelperFunctions helpers) {
    super(names, layouts);
    this.helpers = helpers;
  }

  @Override
  final boolean concernsScalar(DataType type, Optional<Range> range) {
    return switch (type) {
      case DataType.TextType _ -> true;
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          false;
    };
  }

  /** What is done with a string: {@code (text, size)}. */
  abstract String string(HelperFunctions helpers);

  @Override
  final boolean concernsCounts(StructDeclaration struct) {
    return false;
  }

  @Override
  final void counts(Body body, String path, StructDeclaration struct) {}

  @Override
  final String function(String name, String parameter, StructDeclaration struct) {
    Body body = new Body("void");
    members(body, struct, parameter + "->");
    return body.function(
        "static void %s(struct %s *%s)".formatted(name, struct.cName(), parameter));
  }

  @Override
  final void call(Body body, String function, String address) {
    body.line(function + "(" + address + ");");
  }

  @Override
  final void giveWay(Body body, String done) {
    body.line("%s(%s);".formatted(helpers.giveWay(), done));
  }

  @Override
  final void marked(Body body, String value, Member member, StructDeclaration struct) {
    switch (member.type()) {
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.PointerType _,
          DataType.DescriptorType _ ->
          body.line(value + " = 0;");
      case DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.ForeignType _ ->
          body.line("memset(&%1$s, 0, sizeof(%1$s));".formatted(value));
    }
  }

  @Override
  final void padding(Body body, String value, StructDeclaration struct) {
    body.line("memset(%1$s, 0, sizeof(%1$s));".formatted(value));
  }

  @Override
  final void paddingByte(Body body, String value, StructDeclaration struct) {
    body.line(value + " = 0;");
  }

  @Override
  final void filler(Body body, String start, String from, String to, StructDeclaration struct) {
    body.line("%s(%s, %s, %s);".formatted(helpers.clear(), start, from, to));
  }

  @Override
  final void scalar(
      Body body,
      String value,
      DataType type,
      Optional<Range> range,
      Optional<StructDeclaration> struct) {
    body.line("%1$s(%2$s, sizeof(%2$s));".formatted(string(helpers), value));
  }
}
