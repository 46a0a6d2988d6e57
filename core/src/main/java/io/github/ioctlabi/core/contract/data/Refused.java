package io.github.ioctlabi.core.contract.data;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/** Whether a kernel takes bytes as they come, or refuses or drops some of what may be in them. */
public final class Refused {
  private Refused() {}

  /** Whether some of what the bytes of a member can say is refused, or not looked at. */
  public static boolean some(UnionMember member) {
    return member.bare().map(Refused::some).orElseGet(() -> some(member.type(), Optional.empty()));
  }

  private static boolean some(Member member) {
    return member.flow() != Member.Flow.NORMAL
        || member.padding().isPresent()
        || some(member.type(), member.range());
  }

  private static boolean some(DataType type, Optional<Range> range) {
    return switch (type) {
      case DataType.StructType(StructDeclaration struct) ->
          struct.members().stream().anyMatch(Refused::some);
      case DataType.UnionType(UnionDeclaration union, boolean _) ->
          union.members().stream().anyMatch(each -> some(each) || !each.tags().isEmpty());
      case DataType.ArrayType array -> some(array.element(), range);
      // An address must be one, what it leads to is judged, and a descriptor must be open.
      case DataType.PointerType _, DataType.FlexibleType _, DataType.DescriptorType _ -> true;
      case DataType.ForeignType _ -> false;
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _ ->
          !Allowed.of(type, range).isAnything();
    };
  }
}
