package io.github.ioctlabi.processor.emit.c.kernel;

import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Range;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.Optional;

/** Writes zeros into parts of a value. */
abstract class Clearing extends Passage {
  /** The function that clears what follows the end of a string. */
  static final String END_STRING = "end_string";

  private final Names names;

  Clearing(Names names, Layouts layouts) {
    super(names, layouts);
    this.names = names;
  }

  @Override
  final boolean concernsScalar(DataType type, Optional<Range> range) {
    return type instanceof DataType.TextType;
  }

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
  final void marked(Body body, String value, Member member, StructDeclaration struct) {
    switch (member.type()) {
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.PointerType _,
          DataType.DescriptorType _ ->
          body.line(value + " = 0;");
      default -> body.line("memset(&%1$s, 0, sizeof(%1$s));".formatted(value));
    }
  }

  @Override
  final void filler(
      Body body, String value, String offset, String size, StructDeclaration struct) {
    String from = offset.isEmpty() ? value : "(u8 *)" + value + " + " + offset;
    body.line("memset(" + from + ", 0, " + size + ");");
  }

  @Override
  final void scalar(
      Body body,
      String value,
      DataType type,
      Optional<Range> range,
      Optional<StructDeclaration> struct) {
    body.line(names.helper(END_STRING) + "(%1$s, sizeof(%1$s));".formatted(value));
  }

  /** The function that {@link #END_STRING} names. */
  static String endString(Names names) {
    return """
    /* Clears what follows the end of a string. */
    static void %s(char *text, size_t size)
    {
    	size_t length = strnlen(text, size);

    	memset(text + length, 0, size - length);
    }
    """
        .formatted(names.helper(END_STRING));
  }
}
