package io.github.ioctlabi.processor.read.structs;

import static java.util.stream.Collectors.joining;

import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a source writes for a value that is zero in C. */
final class ZeroText {
  /** As many elements as are written one by one. */
  private static final int FEW = 4;

  private final JavaName around;

  /** As it is written inside a type. */
  ZeroText(JavaName around) {
    this.around = around;
  }

  /** An expression of the type. */
  String of(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> number(integer.carrier());
      case DataType.EnumType(EnumDeclaration names) -> name(names.javaName()) + "." + zero(names);
      case DataType.FlagsType _ -> "Flags.of()";
      case DataType.TextType _ -> "\"\"";
      case DataType.StructType(StructDeclaration struct) -> struct(struct);
      case DataType.ArrayType array -> array(array);
      case DataType.TimeType time ->
          time.carrier() == TimeCarrier.DURATION ? "Duration.ZERO" : "Instant.EPOCH";
      case DataType.UnionType(UnionDeclaration union, boolean overlay) ->
          overlay ? "Overlay.of(" + union(union) + ")" : union(union);
      case DataType.PointerType _, DataType.DescriptorType _ -> "null";
      case DataType.FlexibleType flexible -> "new " + java(flexible.element()) + "[0]";
      case DataType.ForeignType foreign -> "new byte[" + foreign.bytes() + "]";
    };
  }

  private static String number(Carrier carrier) {
    return switch (carrier) {
      case BOOLEAN -> "false";
      case BYTE, SHORT -> "(" + carrier.keyword() + ") 0";
      case INT, LONG -> "0";
    };
  }

  private static String zero(EnumDeclaration names) {
    return names.constants().stream()
        .filter(constant -> constant.number() == 0)
        .map(EnumDeclaration.Constant::javaName)
        .findFirst()
        .or(names::other)
        .orElseGet(() -> names.constants().getFirst().javaName());
  }

  private String struct(StructDeclaration struct) {
    return struct.members().stream()
        .map(Member::type)
        .map(this::of)
        .collect(joining(", ", "new " + name(struct.javaName()) + "(", ")"));
  }

  private String union(UnionDeclaration union) {
    UnionMember member = union.selected(0).orElseGet(() -> union.members().getFirst());
    return switch (member.content()) {
      case UnionMember.Content.Struct(StructDeclaration struct) -> struct(struct);
      case UnionMember.Content.Bare(Member bare) ->
          "new %s(%s)".formatted(name(member.javaName()), of(bare.type()));
    };
  }

  private String array(DataType.ArrayType array) {
    Optional<DataType.IntegerType> integer = array.innermost().integer();
    if (integer.isPresent()) {
      StringBuilder lengths = new StringBuilder();
      Optional<DataType.ArrayType> next = Optional.of(array);
      while (next.isPresent()) {
        lengths.append('[').append(next.get().length()).append(']');
        next = next.get().element().array();
      }
      return "new " + integer.get().carrier().keyword() + lengths;
    }
    String element = of(array.element());
    String made = java(array.element()) + "[]";
    return array.length() <= FEW
        ? "new "
            + made
            + " {"
            + String.join(", ", Collections.nCopies(array.length(), element))
            + "}"
        : "java.util.stream.Stream.generate(() -> %s).limit(%d).toArray(%s::new)"
            .formatted(element, array.length(), made);
  }

  /** The type of an element. */
  private String java(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> integer.carrier().keyword();
      case DataType.EnumType(EnumDeclaration names) -> name(names.javaName());
      case DataType.FlagsType(EnumDeclaration names) -> "Flags<" + name(names.javaName()) + ">";
      case DataType.TextType _ -> "String";
      case DataType.StructType(StructDeclaration struct) -> name(struct.javaName());
      case DataType.UnionType(UnionDeclaration union, boolean _) -> name(union.javaName());
      case DataType.ArrayType array -> java(array.element()) + "[]";
      case DataType.TimeType time ->
          time.carrier() == TimeCarrier.DURATION ? "Duration" : "Instant";
      case DataType.PointerType _ -> "MemorySegment";
      case DataType.DescriptorType _ -> "Device";
      case DataType.FlexibleType _, DataType.ForeignType _ -> "byte[]";
    };
  }

  private String name(JavaName type) {
    if (!type.packageName().equals(around.packageName())) {
      return type.qualified();
    }
    List<String> outer = type.simpleNames().subList(0, type.simpleNames().size() - 1);
    boolean beside = outer.equals(around.simpleNames().subList(0, around.simpleNames().size() - 1));
    return beside ? type.simple() : type.nested();
  }
}
