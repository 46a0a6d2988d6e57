package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.processor.model.Aggregate;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.UnionDeclaration;
import java.util.stream.Stream;

/**
 * Which types need a {@code CallScope}: those that hold addresses or descriptors, themselves or in
 * what they contain or point to.
 */
final class Scoped {
  private Scoped() {}

  static boolean is(Aggregate aggregate) {
    Stream<DataType> types =
        switch (aggregate) {
          case StructDeclaration struct -> struct.members().stream().map(member -> member.type());
          case UnionDeclaration union -> union.members().stream().map(member -> member.type());
        };
    return types.anyMatch(Scoped::is);
  }

  static boolean is(DataType type) {
    return switch (type) {
      case DataType.PointerType _, DataType.DescriptorType _ -> true;
      case DataType.StructType struct -> is(struct.declaration());
      case DataType.UnionType union -> is(union.declaration());
      case DataType.ArrayType array -> is(array.element());
      case DataType.FlexibleType flexible -> is(flexible.element());
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.ForeignType _ ->
          false;
    };
  }
}
