package io.github.ioctlabi.core.changes.verdict;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.values.Carrier;
import java.util.Locale;

/** Types as a message names them. */
public final class TypeWords {
  private TypeWords() {}

  /** A type, such as {@code u32}, {@code struct sensor_config} or {@code u8[4][2]}. */
  public static String of(DataType type) {
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

  /** Types that are one in C and may be two in Java, as Java has them. */
  public static String inJava(DataType type) {
    return switch (type) {
      case DataType.IntegerType(var _, Carrier carrier) -> carrier.keyword();
      case DataType.TimeType time -> time.carrier().name();
      case DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.StructType _,
          DataType.ArrayType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          of(type);
    };
  }

  /** What an address leads to. */
  public static String of(PointerTarget target) {
    return switch (target) {
      case PointerTarget.Segment _ -> "memory";
      case PointerTarget.Elements(DataType element) -> of(element) + " elements";
      case PointerTarget.Single(Aggregate struct) -> "one " + struct.tagged();
    };
  }

  /** The lengths of an array, such as {@code [4][2]}; nothing of other types. */
  public static String lengths(DataType type) {
    return type.array()
        .map(array -> "[%d]".formatted(array.length()) + lengths(array.element()))
        .orElse("");
  }
}
