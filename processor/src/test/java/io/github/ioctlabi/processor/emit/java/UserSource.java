package io.github.ioctlabi.processor.emit.java;

import static java.util.stream.Collectors.joining;

import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.TimeCarrier;

/**
 * The Java that somebody would have written for a model that a test made by hand: the interface of
 * {@code Models.header} with its nested types, without annotations.
 */
final class UserSource {
  private UserSource() {}

  /** The interface with all that is nested in it. */
  static String of(Header header) {
    InterfaceDeclaration declared = header.interfaces().getFirst();
    String packageName = declared.javaName().packageName();
    return (packageName.isEmpty() ? "" : "package " + packageName + ";\n")
        + "/** An interface. */\npublic interface "
        + declared.javaName().simple()
        + " {\n"
        + header.enums().stream().map(UserSource::enumOf).collect(joining())
        + header.structs().stream()
            .filter(struct -> struct.javaName().simpleNames().size() == 2)
            .map(UserSource::recordOf)
            .collect(joining())
        + header.unions().stream().map(UserSource::unionOf).collect(joining())
        + declared.commands().stream().map(UserSource::methodOf).collect(joining())
        + "}\n";
  }

  private static String enumOf(EnumDeclaration declared) {
    String constants =
        declared.constants().stream()
            .map(constant ->
                (declared.flags()
                        ? "@io.github.ioctlabi.annotations.Bit(" + constant.number() + ") "
                        : "")
                    + constant.javaName())
            .collect(joining(", /** C. */ ", "/** C. */ ", ""));
    String other = declared.other().map(name -> ", /** O. */ " + name).orElse("");
    return "/** An enum. */\nenum "
        + declared.javaName().simple()
        + " {"
        + constants
        + other
        + "}\n";
  }

  private static String recordOf(StructDeclaration struct) {
    return "/** A record.\n"
        + struct.members().stream()
            .map(member -> " * @param " + member.javaName() + " m\n")
            .collect(joining())
        + " */\nrecord "
        + struct.javaName().simple()
        + struct.members().stream()
            .map(member -> type(member.type()) + " " + member.javaName())
            .collect(joining(", ", "(", ")"))
        + " {}\n";
  }

  /** A sealed interface with its members nested in it. */
  private static String unionOf(UnionDeclaration union) {
    return "/** A union. */\nsealed interface "
        + union.javaName().simple()
        + " {\n"
        + union.members().stream().map(member -> memberOf(member, union)).collect(joining())
        + "}\n";
  }

  private static String memberOf(UnionMember member, UnionDeclaration union) {
    String record =
        switch (member.content()) {
          case UnionMember.Content.Struct(StructDeclaration struct) -> recordOf(struct);
          case UnionMember.Content.Bare(Member bare) ->
              "/** A record.\n * @param "
                  + bare.javaName()
                  + " m\n */\nrecord "
                  + member.javaName().simple()
                  + "("
                  + type(bare.type())
                  + " "
                  + bare.javaName()
                  + ") {}\n";
        };
    return record.replace(") {}\n", ") implements " + union.javaName().simple() + " {}\n");
  }

  private static String methodOf(Command command) {
    String result = "void";
    String parameter = "";
    switch (command.payload()) {
      case Payload.None _ -> {}
      case Payload.ByValue(Value argument) -> parameter = parameter(argument);
      case Payload.ByAddress data -> {
        parameter = data.argument().map(UserSource::parameter).orElse("");
        result = data.result() ? type(data.type()) : result;
      }
      case Payload.Varying data -> {
        parameter =
            data.argument()
                .map(argument -> type(data.element()) + "[] " + argument.javaName())
                .orElse("");
        result = data.result() ? type(data.element()) + "[]" : result;
      }
      case Payload.Terminated text -> parameter = "String " + text.javaName();
    }
    return "/** Calls. "
        + (parameter.isEmpty()
            ? ""
            : "\n* @param " + parameter.substring(parameter.lastIndexOf(' ') + 1) + " p\n")
        + (result.equals("void") ? "" : "\n* @return r\n")
        + "\n* @throws io.github.ioctlabi.runtime.IoctlException e\n*/\n"
        + result
        + " "
        + command.javaName()
        + "("
        + parameter
        + ") throws io.github.ioctlabi.runtime.IoctlException;\n";
  }

  private static String parameter(Value argument) {
    return type(argument.type()) + " " + argument.javaName();
  }

  private static String type(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer ->
          integer.carrier() == Carrier.BOOLEAN ? "boolean" : integer.carrier().keyword();
      case DataType.EnumType named -> named.declaration().javaName().nested();
      case DataType.FlagsType flags ->
          "io.github.ioctlabi.runtime.Flags<" + flags.declaration().javaName().nested() + ">";
      case DataType.TextType _ -> "java.lang.String";
      case DataType.StructType struct -> struct.declaration().javaName().nested();
      case DataType.ArrayType array -> type(array.element()) + "[]";
      case DataType.TimeType time ->
          time.carrier() == TimeCarrier.DURATION ? "java.time.Duration" : "java.time.Instant";
      case DataType.UnionType(UnionDeclaration union, boolean overlay) ->
          overlay
              ? "io.github.ioctlabi.runtime.Overlay<" + union.javaName().nested() + ">"
              : union.javaName().nested();
      case DataType.PointerType pointer ->
          switch (pointer.target()) {
            case PointerTarget.Segment _ -> "java.lang.foreign.MemorySegment";
            case PointerTarget.Elements(DataType element) -> type(element) + "[]";
            case PointerTarget.Single(StructDeclaration struct) -> struct.javaName().nested();
          };
      case DataType.FlexibleType flexible -> type(flexible.element()) + "[]";
      case DataType.DescriptorType _ -> "io.github.ioctlabi.runtime.Device";
      case DataType.ForeignType _ -> "byte[]";
    };
  }
}
