package io.github.ioctlabi.processor.emit.java.text;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
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

  /**
   * Whether reading it adopts descriptors: it holds some, or leads to some that the kernel writes.
   * What a union without a tag holds is adopted by whoever says which member it is.
   */
  public static boolean adopts(DataType type) {
    return adopts(type, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** The same of a struct or union. */
  public static boolean adopts(Aggregate aggregate) {
    return aggregate.types().anyMatch(Scoped::adopts);
  }

  private static boolean adopts(DataType type, Set<Aggregate> seen) {
    return switch (type) {
      case DataType.DescriptorType _ -> true;
      case DataType.StructType(StructDeclaration struct) -> adopts(struct, seen);
      case DataType.UnionType(UnionDeclaration union, boolean overlay) ->
          !overlay && adopts(union, seen);
      case DataType.ArrayType array -> adopts(array.element(), seen);
      case DataType.FlexibleType flexible -> adopts(flexible.element(), seen);
      case DataType.PointerType pointer ->
          Way.of(pointer).out()
              && pointer.target().type().filter(target -> adopts(target, seen)).isPresent();
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.ForeignType _ ->
          false;
    };
  }

  private static boolean adopts(Aggregate aggregate, Set<Aggregate> seen) {
    return seen.add(aggregate) && aggregate.types().anyMatch(type -> adopts(type, seen));
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
