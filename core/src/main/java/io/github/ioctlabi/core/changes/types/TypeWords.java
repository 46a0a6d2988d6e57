package io.github.ioctlabi.core.changes.types;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import java.util.Locale;

/** Types as a message names them. */
final class TypeWords {
  private TypeWords() {}

  /** A type, such as {@code u32}, {@code struct sensor_config} or {@code u8[4][2]}. */
  static String of(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> integer.kind().name().toLowerCase(Locale.ROOT);
      case DataType.EnumType(var declared) -> "the enum " + declared.javaName().simple();
      case DataType.FlagsType(var declared) -> "flags of " + declared.javaName().simple();
      case DataType.TextType text -> "char[%d]".formatted(text.bytes());
      case DataType.StructType(Aggregate struct) -> struct.tagged();
      case DataType.UnionType(Aggregate union, var _) -> union.tagged();
      case DataType.ArrayType array -> of(array.innermost()) + lengths(array);
      case DataType.TimeType time ->
          "a time in " + time.format().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case DataType.PointerType pointer -> "the address of " + of(pointer.target());
      case DataType.FlexibleType flexible -> of(flexible.element()) + "[]";
      case DataType.DescriptorType _ -> "a descriptor";
      case DataType.ForeignType foreign -> foreign.cName();
    };
  }

  /** What an address leads to. */
  static String of(PointerTarget target) {
    return switch (target) {
      case PointerTarget.Segment _ -> "memory";
      case PointerTarget.Elements(DataType element) -> of(element) + " elements";
      case PointerTarget.Single(Aggregate struct) -> "one " + struct.tagged();
    };
  }

  /** The lengths of an array, such as {@code [4][2]}; nothing of other types. */
  static String lengths(DataType type) {
    return type.array()
        .map(array -> "[%d]".formatted(array.length()) + lengths(array.element()))
        .orElse("");
  }
}
