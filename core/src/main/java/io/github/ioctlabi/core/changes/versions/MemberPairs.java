package io.github.ioctlabi.core.changes.versions;

import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which members and constants of two versions of a type are the same. */
public final class MemberPairs {
  private MemberPairs() {}

  /**
   * The members of both structs. What nobody fills is bytes and not a name: it is the same only
   * where it stands in the same place.
   */
  public static Pairs<Member> of(StructLayout before, StructLayout after) {
    Function<Member, List<Long>> position =
        member -> {
          boolean older =
              before.struct().members().stream()
                  .anyMatch(each -> each.place().equals(member.place()));
          Slot slot = slot(older ? before : after, member);
          return List.of(slot.offset(), slot.size());
        };
    return Pairs.of(
        before.struct().members(),
        after.struct().members(),
        List.of(
            member -> isFilled(member) ? Optional.of(member.cName()) : Optional.empty(),
            member -> Optional.of(List.of(member.cName(), position.apply(member))),
            member -> isFilled(member) ? Optional.of(member.javaName()) : Optional.empty(),
            member -> isFilled(member) ? Optional.of(position.apply(member)) : Optional.empty(),
            member -> isFilled(member) ? Optional.empty() : Optional.of(position.apply(member))));
  }

  /** The members of both unions: by their names, and then by the tags that select them. */
  public static Pairs<UnionMember> of(UnionDeclaration before, UnionDeclaration after) {
    return Pairs.of(
        before.members(),
        after.members(),
        List.of(
            each -> each.cName().isEmpty() ? Optional.empty() : Optional.of(each.cName()),
            each -> Optional.of(each.javaName()),
            each -> Optional.of(each.javaName().simple()),
            each -> each.tags().stream().findFirst(),
            each -> each.otherwise() ? Optional.of(true) : Optional.empty()));
  }

  /** The constants of both enums. One whose name in C is another keeps Java's, or its number. */
  public static Pairs<EnumDeclaration.Constant> of(EnumDeclaration before, EnumDeclaration after) {
    return Pairs.of(
        before.constants(),
        after.constants(),
        List.of(
            each -> Optional.of(each.cName()),
            each -> Optional.of(each.javaName()),
            each -> Optional.of(each.number())));
  }

  /** Whether a member has a name that somebody uses. */
  public static boolean isFilled(Member member) {
    return member.flow() != Member.Flow.RESERVED && !member.cName().isEmpty();
  }

  /** Where a member of a struct stands. */
  public static Slot slot(StructLayout layout, Member member) {
    return layout.slots().stream()
        .filter(slot -> slot instanceof Slot.MemberSlot found && isAt(found, member))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a slot is that of a member; no other declaration has its place. */
  private static boolean isAt(Slot.MemberSlot slot, Member member) {
    return slot.member().place().equals(member.place());
  }
}
