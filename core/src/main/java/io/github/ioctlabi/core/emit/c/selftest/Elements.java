package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.model.DataType;

/** The elements of arrays, counted as if an array had one dimension. */
final class Elements {
  private Elements() {}

  /** What remains of a type when all dimensions are taken off. */
  static DataType innermost(DataType type) {
    return switch (type) {
      case DataType.ArrayType array -> innermost(array.element());
      case DataType.FlexibleType flexible -> innermost(flexible.element());
      default -> type;
    };
  }

  /** How many innermost elements there are: 1 for what is no array. */
  static int count(DataType type) {
    return type instanceof DataType.ArrayType array
        ? Math.multiplyExact(array.length(), count(array.element()))
        : 1;
  }

  /**
   * The subscripts of an innermost element, such as {@code [1][2]}.
   *
   * @param flat its index; of a flexible array it may be any
   */
  static String subscript(DataType type, int flat) {
    return switch (type) {
      case DataType.ArrayType(DataType element, int _) -> subscripts(element, flat);
      case DataType.FlexibleType flexible -> subscripts(flexible.element(), flat);
      default -> "";
    };
  }

  private static String subscripts(DataType element, int flat) {
    int inner = count(element);
    return "[%d]%s".formatted(flat / inner, subscript(element, flat % inner));
  }
}
