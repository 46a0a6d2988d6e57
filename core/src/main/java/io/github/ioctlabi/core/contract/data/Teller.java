package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/**
 * A member by which the caller says something of another: how many elements there are, or which
 * member of a union is meant.
 *
 * @param member the member
 * @param kind its integer in C
 */
public record Teller(Member member, IntegerKind kind) {
  /** The member with a name in Java, if the caller fills it and it is a number. */
  public static Optional<Teller> of(StructDeclaration struct, String javaName) {
    return struct
        .member(javaName)
        .filter(member -> Handling.of(member).isSent())
        .flatMap(Teller::of);
  }

  /** A member, if it is a number; whoever fills it. */
  static Optional<Teller> of(Member member) {
    return kind(member.type()).map(kind -> new Teller(member, kind));
  }

  private static Optional<IntegerKind> kind(DataType type) {
    return switch (type) {
      case DataType.IntegerType integer -> Optional.of(integer.kind());
      case DataType.EnumType(EnumDeclaration names) -> Optional.of(names.carrier());
      case DataType.FlagsType _,
          DataType.StructType _,
          DataType.UnionType _,
          DataType.ArrayType _,
          DataType.FlexibleType _,
          DataType.PointerType _,
          DataType.DescriptorType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** The numbers that it may have. */
  public Range range() {
    return member.range().orElse(kind.range());
  }

  /** Whether it may have a value. */
  public boolean allows(long value) {
    return kind.holds(value) && range().has(kind, value);
  }
}
