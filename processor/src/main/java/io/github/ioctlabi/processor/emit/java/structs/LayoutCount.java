package io.github.ioctlabi.processor.emit.java.structs;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.IdentityHashMap;

/**
 * How many layouts a struct comes to when those inside are written out in its own: structs that
 * hold others twice make that many of few declarations.
 */
final class LayoutCount {
  private static final long MANY = 1 << 20;

  private final IdentityHashMap<Aggregate, Long> known = new IdentityHashMap<>();

  /** The number of layouts; beyond a million they are not told apart. */
  long in(Aggregate aggregate) {
    Long before = known.get(aggregate);
    if (before != null) {
      return before;
    }
    long leaves = Math.min(MANY, aggregate.types().mapToLong(this::in).sum());
    known.put(aggregate, leaves);
    return leaves;
  }

  private long in(DataType type) {
    return switch (type) {
      case DataType.StructType struct -> in(struct.declaration());
      case DataType.UnionType union -> in(union.declaration());
      case DataType.ArrayType array -> in(array.element());
      case DataType.FlexibleType flexible -> in(flexible.element());
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.PointerType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          1;
    };
  }
}
