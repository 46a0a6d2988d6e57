package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a later version appends accepts zero: callers of earlier versions leave it out, and the
 * kernel takes it for zero ({@code copy_struct_from_user()}).
 */
public final class SinceZero implements Rule {
  @Override
  public Id id() {
    return Id.SINCE_ZERO;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      if (struct.canGrow()) {
        struct.members().stream()
            .filter(member -> member.since() > 0)
            .forEach(member ->
                unfit(member, struct, member.javaName())
                    .ifPresent(fault -> findings.report(member.place(), fault)));
      }
    }
  }

  /**
   * Why zero does not fit a member.
   *
   * @param name what a message calls it: inside of others with a dot
   */
  private static Optional<Fault> unfit(Member member, StructDeclaration struct, String name) {
    if (member.flow() != Member.Flow.NORMAL) {
      return Optional.empty();
    }
    return member.type().innermost().union().isPresent()
        ? member.type().innermost().union().flatMap(union -> unfit(member, union, struct, name))
        : unfit(member.type(), member.range(), name);
  }

  private static Optional<Fault> unfit(DataType type, Optional<Range> range, String name) {
    return switch (type) {
      case DataType.IntegerType integer ->
          range.flatMap(values -> unfit(integer.kind(), values, name));
      case DataType.EnumType(EnumDeclaration names) -> unfit(names, name);
      case DataType.StructType(StructDeclaration inner) ->
          first(
              inner.members().stream()
                  .map(member -> unfit(member, inner, name + "." + member.javaName())));
      case DataType.ArrayType array -> unfit(array.element(), Optional.empty(), name);
      case DataType.DescriptorType _ ->
          Optional.of(
              Fault.of(
                  "'%s' is a descriptor, and zero is the number of one".formatted(name),
                  "put it into a struct of its own, behind an address with @UserPointer"));
      // What an address leads to is not there if it is zero.
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

  private static Optional<Fault> unfit(IntegerKind kind, Range range, String name) {
    if (range.has(kind, 0)) {
      return Optional.empty();
    }
    boolean above = kind.compare(range.min(), 0) > 0;
    return Optional.of(
        Fault.of(
            "'%s' has a range without zero, which callers of earlier versions send".formatted(name),
            "put %s = 0 into its @Range".formatted(above ? "min" : "max")));
  }

  private static Optional<Fault> unfit(EnumDeclaration names, String name) {
    boolean fits =
        names.other().isPresent()
            || names.constants().stream().anyMatch(constant -> constant.number() == 0);
    return fits
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "'%s' has no constant for zero, which callers of earlier versions send"
                    .formatted(name),
                "put a constant with @Value(0) into '%s'".formatted(names.javaName().simple())));
  }

  /**
   * Of a union the member is zero that its tag selects. Where the tag is of the same version that
   * is zero, too; an earlier one may be anything.
   */
  private static Optional<Fault> unfit(
      Member member, DataType.UnionType type, StructDeclaration struct, String name) {
    Optional<Member> tag = member.tag().flatMap(struct::member);
    if (type.overlay() || tag.isEmpty()) {
      return Optional.empty();
    }
    UnionDeclaration union = type.declaration();
    if (tag.get().since() < member.since()) {
      return first(union.members().stream().map(each -> content(each, name)));
    }
    Optional<UnionMember> selected = union.selected(0);
    if (selected.isPresent()) {
      return content(selected.get(), name);
    }
    return unfit(tag.get(), struct, tag.get().javaName()).isPresent()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "zero in '%s', which callers of earlier versions send, selects no member of '%s'"
                    .formatted(tag.get().javaName(), name),
                "put tag = 0 into the @UnionMember of one"));
  }

  private static Optional<Fault> content(UnionMember member, String name) {
    String inside = name + "." + member.javaName().simple();
    return switch (member.content()) {
      case UnionMember.Content.Struct(StructDeclaration struct) ->
          unfit(new DataType.StructType(struct), Optional.empty(), inside);
      case UnionMember.Content.Bare(Member bare) -> unfit(bare.type(), bare.range(), inside);
    };
  }

  private static Optional<Fault> first(Stream<Optional<Fault>> faults) {
    return faults.flatMap(Optional::stream).findFirst();
  }
}
