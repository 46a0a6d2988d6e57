package io.github.ioctlabi.core.rules.shared;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a member accepts zero, which is what it is where a caller knows nothing of it.
 *
 * @param sender who sends the zero, in the plural, as a message names them
 */
public record Zeros(String sender) {
  /** Why zero does not fit a member of a struct. */
  public Optional<Fault> unfit(Member member, StructDeclaration struct) {
    return unfit(member, struct, member.javaName());
  }

  /**
   * Why zero does not fit a member.
   *
   * @param name what a message calls it: inside of others with a dot
   */
  private Optional<Fault> unfit(Member member, StructDeclaration struct, String name) {
    if (member.flow() != Member.Flow.NORMAL) {
      return Optional.empty();
    }
    return member.type().innermost().union().isPresent()
        ? member.type().innermost().union().flatMap(union -> unfit(member, union, struct, name))
        : unfit(member.type(), member.range(), name);
  }

  private Optional<Fault> unfit(DataType type, Optional<Range> range, String name) {
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

  private Optional<Fault> unfit(IntegerKind kind, Range range, String name) {
    if (range.has(kind, 0)) {
      return Optional.empty();
    }
    boolean above = kind.compare(range.min(), 0) > 0;
    return Optional.of(
        Fault.of(
            "'%s' has a range without zero, which %s send".formatted(name, sender),
            "put %s = 0 into its @Range".formatted(above ? "min" : "max")));
  }

  private Optional<Fault> unfit(EnumDeclaration names, String name) {
    boolean fits =
        names.other().isPresent()
            || names.constants().stream().anyMatch(constant -> constant.number() == 0);
    return fits
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "'%s' has no constant for zero, which %s send".formatted(name, sender),
                "put a constant with @Value(0) into '%s'".formatted(names.javaName().simple())));
  }

  /**
   * Of a union the member is zero that its tag selects. Where the tag is of the same version that
   * is zero, too; an earlier one may be anything.
   */
  private Optional<Fault> unfit(
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
                "zero in '%s', which %s send, selects no member of '%s'"
                    .formatted(tag.get().javaName(), sender, name),
                "put tag = 0 into the @UnionMember of one"));
  }

  private Optional<Fault> content(UnionMember member, String name) {
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
