package io.github.ioctlabi.processor.emit.java.text;

import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Which types need a {@code CallScope}: those that hold addresses or descriptors, themselves or in
 * what they contain or point to.
 */
public final class Scoped {
  private Scoped() {}

  public static boolean is(Aggregate aggregate) {
    return is(aggregate, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  public static boolean is(DataType type) {
    return is(type, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** Whether reading it may adopt descriptors: it holds some, or leads to some. */
  public static boolean adopts(DataType type) {
    return adopts(type, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean adopts(DataType type, Set<Aggregate> seen) {
    return type.parts()
        .anyMatch(part ->
            part.isDescriptor()
                || part.aggregate()
                    .filter(seen::add)
                    .filter(inner -> inner.types().anyMatch(each -> adopts(each, seen)))
                    .isPresent());
  }

  /** Each struct is looked at once, however often it is inside others. */
  private static boolean is(Aggregate aggregate, Set<Aggregate> seen) {
    if (!seen.add(aggregate)) {
      return false;
    }
    return aggregate.types().anyMatch(type -> is(type, seen));
  }

  private static boolean is(DataType type, Set<Aggregate> seen) {
    return switch (type) {
      case DataType.PointerType _, DataType.DescriptorType _ -> true;
      case DataType.StructType struct -> is(struct.declaration(), seen);
      case DataType.UnionType union -> is(union.declaration(), seen);
      case DataType.ArrayType array -> is(array.element(), seen);
      case DataType.FlexibleType flexible -> is(flexible.element(), seen);
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
