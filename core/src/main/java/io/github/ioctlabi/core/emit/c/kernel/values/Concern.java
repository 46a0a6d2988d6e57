package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which parts of a value a walk has something to do with: where it has nothing to do, no code is
 * made.
 */
abstract class Concern {
  private final Layouts layouts;
  private final Map<String, Boolean> concerned = new HashMap<>();

  Concern(Layouts layouts) {
    this.layouts = layouts;
  }

  /** Whether there is something to do. */
  public final boolean concerns(DataType type, Optional<Range> range) {
    return switch (type) {
      case DataType.StructType(StructDeclaration struct) -> concerns(struct);
      case DataType.ArrayType array -> concerns(array.element(), range);
      case DataType.UnionType _,
          DataType.FlexibleType _,
          DataType.PointerType _,
          DataType.ForeignType _ ->
          false;
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.DescriptorType _ ->
          concernsScalar(type, range);
    };
  }

  /** Whether there is something to do with what a member holds; a union says so by its tag. */
  final boolean concernsContent(Member member) {
    return member
        .type()
        .union()
        .map(union -> member.tag().isPresent() && concerns(union.declaration()))
        .orElseGet(() -> concerns(member.type(), member.range()));
  }

  private boolean concerns(UnionDeclaration union) {
    return (concernsTag() && !hasOther(union))
        || union.members().stream().anyMatch(each -> isBusy(union, each));
  }

  static boolean hasOther(UnionDeclaration union) {
    return union.members().stream().anyMatch(UnionMember::otherwise);
  }

  /** Whether there is something to do with a member of a union that a tag can select. */
  final boolean isBusy(UnionDeclaration union, UnionMember member) {
    return (member.otherwise() || !member.tags().isEmpty())
        && (concerns(member.type(), range(member)) || rest(union, member));
  }

  public final boolean concerns(StructDeclaration struct) {
    Boolean known = concerned.get(struct.cName());
    if (known == null) {
      List<Slot> slots = layouts.of(struct).slots();
      known =
          concernsCounts(struct)
              || IntStream.range(0, slots.size()).anyMatch(at -> concerns(slots, at));
      concerned.put(struct.cName(), known);
    }
    return known;
  }

  final boolean concerns(List<Slot> slots, int at) {
    return switch (slots.get(at)) {
      case Slot.MemberSlot(Member member, long _, long _) -> concerns(member);
      case Slot.PaddingSlot _ -> concernsPadding();
      case Slot.Hole _ -> concernsHoles() && !HoleBounds.isArray(slots.get(at - 1));
      case Slot.SizeSlot _ -> false;
    };
  }

  /** Whether there is something to do with a member. */
  public abstract boolean concerns(Member member);

  /** Whether there is something to do with a type that holds no others. */
  abstract boolean concernsScalar(DataType type, Optional<Range> range);

  abstract boolean concernsPadding();

  abstract boolean concernsHoles();

  /** Whether there is something to do with the counts of a struct's addresses. */
  abstract boolean concernsCounts(StructDeclaration struct);

  /** Whether there is something to do with a union, whatever it holds. */
  abstract boolean concernsTag();

  /** Whether there are bytes behind a member of a union that concern this walk. */
  final boolean rest(UnionDeclaration union, UnionMember member) {
    return concernsPadding() && layouts.size(member.type()) < layouts.of(union).size();
  }

  static Optional<Range> range(UnionMember member) {
    return member.bare().flatMap(Member::range);
  }
}
