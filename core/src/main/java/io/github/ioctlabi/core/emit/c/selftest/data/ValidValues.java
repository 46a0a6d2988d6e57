package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Teller;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What makes zero bytes valid: numbers are the nearest to zero that is allowed, enums zero or their
 * first constant, unions the first member that a tag selects; sets of bits, strings and times are
 * empty, addresses null and counts as small as they may be.
 */
public final class ValidValues {
  private ValidValues() {}

  /** What makes a valid struct of zero bytes at {@link Memory#SELF}. */
  public static List<FillStep> of(StructDeclaration struct) {
    return of(struct, Location.of(Memory.SELF, new DataType.StructType(struct), ""));
  }

  /** What makes a valid struct of zero bytes. */
  public static List<FillStep> of(StructDeclaration struct, Location at) {
    List<FillStep> steps = new ArrayList<>();
    if (struct.hasSizeField()) {
      Location size = at.member(Slot.SizeSlot.NAME);
      steps.add(new FillStep.Put(size, IntegerKind.Order.NATIVE, "sizeof(" + at.type() + ")"));
    }
    List<TagGroup> groups = TagGroup.of(struct);
    for (Member member : struct.members()) {
      if (groups.stream().noneMatch(group -> group.tag().member().equals(member))) {
        steps.addAll(of(member, at.member(member.cName())));
      }
    }
    for (TagGroup group : groups) {
      group.choices().stream().findFirst().ifPresent(choice -> steps.addAll(of(group, choice, at)));
    }
    steps.addAll(structBytes(struct, at));
    return steps;
  }

  /** The tag and the members of unions that it selects. */
  public static List<FillStep> of(TagGroup group, TagGroup.Choice choice, Location at) {
    List<FillStep> steps = new ArrayList<>();
    Member tag = group.tag().member();
    if (choice.value() != 0) {
      steps.add(put(at.member(tag.cName()), group.tag().kind(), choice.value()));
    }
    for (int i = 0; i < group.unions().size(); i++) {
      UnionMember selected = choice.selected().get(i);
      Location content = at.member(group.unions().get(i).cName()).member(selected.cName());
      steps.addAll(
          switch (selected.content()) {
            case UnionMember.Content.Struct _ ->
                of(selected.type(), Optional.empty(), content).stream().toList();
            case UnionMember.Content.Bare(Member bare) -> of(bare, content);
          });
    }
    return steps;
  }

  /** A count of bytes that includes the struct is never zero. */
  private static List<FillStep> structBytes(StructDeclaration struct, Location at) {
    return struct
        .tail()
        .filter(tail -> tail.unit() == CountUnit.STRUCT_BYTES)
        .flatMap(DataType.FlexibleType::count)
        .flatMap(count -> Teller.of(struct, count))
        .<FillStep>map(count ->
            new FillStep.Put(
                at.member(count.member().cName()),
                count.kind().order(),
                "sizeof(" + at.type() + ")"))
        .stream()
        .toList();
  }

  private static List<FillStep> of(Member member, Location at) {
    return Handling.of(member).isSent()
        ? of(member.type(), member.range(), at).stream().toList()
        : List.of();
  }

  /** What makes a valid value of zero bytes, if zero bytes are none. */
  public static Optional<FillStep> of(DataType type, Optional<Range> range, Location at) {
    return switch (type) {
      case DataType.IntegerType(IntegerKind kind, _) ->
          range.flatMap(allowed -> number(at, kind, nearest(kind, allowed)));
      case DataType.EnumType(EnumDeclaration names) -> number(at, names.carrier(), first(names));
      case DataType.StructType(StructDeclaration struct) ->
          of(struct).isEmpty() ? Optional.empty() : Optional.of(new FillStep.Make(at, struct));
      case DataType.ArrayType array -> each(array, at, Elements.count(array));
      case DataType.DescriptorType _ -> number(at, IntegerKind.S32, -1);
      case DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /**
   * What makes valid elements of zero bytes.
   *
   * @param array an array of fixed or of flexible length
   * @param count the number of innermost elements
   */
  public static Optional<FillStep> each(DataType array, Location at, int count) {
    DataType element = array.elementary();
    return of(element, Optional.empty(), at.element(array, 0))
        .map(first ->
            count == 1
                ? first
                : new FillStep.Each(at, "sizeof(" + CType.of(element).name() + ")", count, first));
  }

  /** What puts a number, unless it is zero. */
  private static Optional<FillStep> number(Location at, IntegerKind kind, long value) {
    return value == 0 ? Optional.empty() : Optional.of(put(at, kind, value));
  }

  private static FillStep put(Location at, IntegerKind kind, long value) {
    return new FillStep.Put(at, kind.order(), IntegerBits.expression(kind, value));
  }

  /** The number nearest to zero; a range that allows none does not come here. */
  public static long nearest(IntegerKind kind, Range range) {
    return range.nearestToZero(kind).orElse(range.min());
  }

  /** The number of an enum in valid data. */
  public static long first(EnumDeclaration names) {
    boolean zero =
        names.other().isPresent()
            || names.constants().stream().anyMatch(constant -> constant.number() == 0);
    return zero ? 0 : names.constants().getFirst().number();
  }
}
