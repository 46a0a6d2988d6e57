package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.Optional;

/** Expressions of C. */
final class CText {
  private CText() {}

  /** The integer that carries a type, if one does. */
  static Optional<IntegerKind> integer(DataType type) {
    return switch (type) {
      case DataType.IntegerType(IntegerKind kind, var _) -> Optional.of(kind);
      case DataType.EnumType(EnumDeclaration declared) -> Optional.of(declared.carrier());
      case DataType.FlagsType(EnumDeclaration declared) -> Optional.of(declared.carrier());
      case DataType.TimeType(TimeFormat format, var _, var _) ->
          switch (format) {
            case UNSIGNED_NANOSECONDS -> Optional.of(IntegerKind.U64);
            case SIGNED_NANOSECONDS -> Optional.of(IntegerKind.S64);
            case KERNEL_TIMESPEC -> Optional.empty();
          };
      case DataType.DescriptorType _ -> Optional.of(IntegerKind.S32);
      case DataType.PointerType _ -> Optional.of(IntegerKind.U64);
      case DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** A number between the machine's order and that of an integer: one is the inverse of other. */
  static String swapped(IntegerKind kind, String value) {
    String bits = Integer.toString(kind.bytes() * Byte.SIZE);
    return switch (kind.order()) {
      case NATIVE -> value;
      case LITTLE -> "le%s_to_cpu(%s)".formatted(bits, value);
      case BIG -> "be%s_to_cpu(%s)".formatted(bits, value);
    };
  }

  /** What an integer in memory says, in 64 bits. */
  static String number(IntegerKind kind, String lvalue) {
    return "(%s)%s".formatted(kind.signed() ? "s64" : "u64", swapped(kind, lvalue));
  }

  /** A number of 64 bits as C writes it. */
  static String literal(long value) {
    return "0x%xULL".formatted(value);
  }

  /** How many bytes something takes that an expression leads to. */
  static String size(DataType type, String lvalue) {
    return type instanceof DataType.ArrayType(DataType element, int length)
        ? length + " * " + size(element, lvalue + "[0]")
        : type instanceof DataType.TextType(int bytes)
            ? Integer.toString(bytes)
            : "sizeof(%s)".formatted(lvalue);
  }

  /** The address of something that an expression leads to. */
  static String address(DataType type, String lvalue) {
    return type instanceof DataType.ArrayType || type instanceof DataType.TextType
        ? lvalue
        : "&" + lvalue;
  }

  /** A component of a struct, by its name in Java. */
  static Member sibling(StructDeclaration struct, String javaName) {
    return struct.members().stream()
        .filter(each -> each.javaName().equals(javaName))
        .findFirst()
        .orElseThrow();
  }

  /** A member of a union, in C. */
  static String member(String union, UnionMember member) {
    return union + "." + member.cName();
  }
}
