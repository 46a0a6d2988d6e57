package io.github.ioctlabi.core.contract.refusals;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Range;
import java.util.List;
import java.util.Optional;

/** The reasons that lie in values which a caller sends. */
final class ValueGrounds {
  private final List<Ground> grounds;
  private final LeftAddresses left;
  private final Layouts layouts;

  /**
   * Collects them.
   *
   * @param grounds where they go
   */
  ValueGrounds(List<Ground> grounds, LeftAddresses left, Layouts layouts) {
    this.grounds = grounds;
    this.left = left;
    this.layouts = layouts;
  }

  /**
   * Adds what can be wrong with a value.
   *
   * @param around the struct that it stands in, if it stands in one
   */
  void add(DataType type, Optional<Range> range, String at, Optional<StructDeclaration> around) {
    switch (type) {
      case DataType.StructType(StructDeclaration struct) -> add(struct, at);
      case DataType.ArrayType array -> add(array.element(), range, at + "[]", around);
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _ ->
          add(Allowed.of(type, range), at, around);
      // What is in a union its tag says; an array behind a struct is judged where it is read.
      case DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ -> {}
    }
  }

  private void add(Allowed allowed, String at, Optional<StructDeclaration> around) {
    if (!allowed.isAnything()) {
      grounds.add(new Ground(allowed.refusal(around), at, new Cause.Value(allowed)));
    }
  }

  private void add(StructDeclaration struct, String at) {
    left.counts(struct)
        .forEach(judged -> {
          String count = inside(at, judged.count().member().cName());
          Cause cause = new Cause.Count(judged.count());
          if (judged.count().limit().isPresent()) {
            grounds.add(new Ground(Refusal.LEFT_TOO_LONG, count, cause));
          }
          if (!judged.count().isAlwaysWhole()) {
            grounds.add(new Ground(Refusal.UNEVEN_COUNT, count, cause));
          }
        });
    struct.members().forEach(member -> add(member, struct, at));
  }

  private void add(Member member, StructDeclaration struct, String at) {
    String here = inside(at, member.cName());
    switch (Handling.of(member)) {
      case JUDGED -> {
        add(member.type(), member.range(), here, Optional.of(struct));
        member.type().union().ifPresent(union -> add(union.declaration(), member, struct, at));
      }
      case ZERO -> notZero(here, struct);
      case CLEARED, UNREAD -> {}
    }
    member.padding().ifPresent(padding -> notZero(inside(at, padding.cName()), struct));
  }

  private void notZero(String at, StructDeclaration struct) {
    grounds.add(new Ground(Refusal.notYet(Optional.of(struct)), at, new Cause.NotZero()));
  }

  /** What is behind the selected member of a union is not used either. */
  private void add(UnionDeclaration union, Member member, StructDeclaration struct, String at) {
    Optional<Member> tag = member.tag().flatMap(struct::member);
    if (tag.isEmpty()) {
      return;
    }
    if (union.members().stream().noneMatch(UnionMember::otherwise)) {
      grounds.add(
          new Ground(
              Refusal.notYet(Optional.of(struct)),
              inside(at, tag.get().cName()),
              new Cause.Unselected()));
    }
    String here = inside(at, member.cName());
    for (UnionMember each : union.members()) {
      Optional<Range> range = each.bare().flatMap(Member::range);
      add(each.type(), range, inside(here, each.cName()), Optional.of(struct));
      if (layouts.size(each.type()) < layouts.of(union).size()) {
        grounds.add(
            new Ground(
                Refusal.notYet(Optional.of(struct)),
                inside(here, each.cName()),
                new Cause.RestNotZero()));
      }
    }
  }

  private static String inside(String at, String name) {
    return at.isEmpty() ? name : at + "." + name;
  }
}
