package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.layout.Slot;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds what compilers add to structs, and how much padding takes its place.
 *
 * <p>The remedies come from a layout in which every struct stands at a multiple of 4, as ARM OABI
 * has it: a struct without holes there, and of a size that is a multiple of 4, is the same on all
 * ABIs. It is of no use where a contained struct has two sizes already; then the natural layout
 * serves.
 */
final class Gaps {
  private final Layouts natural = new Layouts(Abi.NATURAL);
  private final Layouts strict = new Layouts(Abi.ARM_OABI);
  private final IdentityHashMap<StructDeclaration, Boolean> faulty = new IdentityHashMap<>();

  /**
   * A hole before a member.
   *
   * @param previous the member before the hole
   * @param next the member behind it
   * @param offset where it begins, in bytes
   * @param natural its size on the natural ABI, or 0 if only ARM OABI has it
   * @param needed the padding that fills it everywhere, in bytes
   */
  record Gap(Member previous, Member next, long offset, long natural, long needed) {}

  /**
   * How a struct ends.
   *
   * @param last the last member
   * @param offset the end of the last member and its padding, in bytes
   * @param hole the size of the hole behind it on the natural ABI, or 0
   * @param needed the padding that makes the size what it should be, or 0
   * @param unit what the size should be a multiple of: 4, or 8 with a 64-bit integer inside
   */
  record Tail(Member last, long offset, long hole, long needed, long unit) {}

  /** The natural alignment of a type, in bytes. */
  long alignment(DataType type) {
    return natural.alignment(type);
  }

  /** The holes of a struct before its members, by their offsets. */
  List<Gap> before(StructDeclaration struct) {
    List<Gap> gaps = new ArrayList<>();
    Optional<Member> previous = Optional.empty();
    Optional<Slot> hole = Optional.empty();
    for (Slot slot : basis(struct).of(struct).slots()) {
      if (slot instanceof Slot.MemberSlot(Member member, _, _)) {
        if (hole.isPresent() && previous.isPresent()) {
          gaps.add(gap(previous.get(), member, hole.get()));
        }
        previous = Optional.of(member);
      }
      hole = slot instanceof Slot.Hole ? Optional.of(slot) : Optional.empty();
    }
    return gaps;
  }

  private Gap gap(Member previous, Member next, Slot hole) {
    long everywhere = missing(hole.offset(), alignment(next.type()));
    return new Gap(previous, next, hole.offset(), everywhere, hole.size());
  }

  /** How a struct ends, or empty if it has no members. */
  Optional<Tail> tail(StructDeclaration struct) {
    if (struct.members().isEmpty()) {
      return Optional.empty();
    }
    Slot last =
        basis(struct).of(struct).slots().stream()
            .filter(slot -> !(slot instanceof Slot.Hole))
            .reduce((_, later) -> later)
            .orElseThrow();
    long end = last.offset() + last.size();
    long own = natural.of(struct).alignment();
    long unit = Math.max(4, own);
    return Optional.of(
        new Tail(struct.members().getLast(), end, missing(end, own), missing(end, unit), unit));
  }

  /**
   * Whether a type contains a struct whose holes or size are reported: then what follows from them
   * is the same fault.
   */
  boolean isReported(DataType type) {
    return switch (type) {
      case DataType.ArrayType array -> isReported(array.element());
      case DataType.StructType struct -> isReported(struct.declaration());
      case DataType.IntegerType _, DataType.EnumType _, DataType.FlagsType _, DataType.TextType _ ->
          false;
      case DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new UnsupportedOperationException("not emitted yet");
    };
  }

  private boolean isReported(StructDeclaration struct) {
    Boolean known = faulty.get(struct);
    if (known == null) {
      known =
          containsReported(struct)
              || before(struct).stream().anyMatch(gap -> isReported(gap))
              || tail(struct).filter(tail -> isReported(tail)).isPresent();
      faulty.put(struct, known);
    }
    return known;
  }

  /** Whether a member of a struct contains a struct whose holes or size are reported. */
  boolean containsReported(StructDeclaration struct) {
    return struct.members().stream().anyMatch(member -> isReported(member.type()));
  }

  /** Whether a hole is reported, that is, not lifted. */
  static boolean isReported(Gap gap) {
    return !gap.next().place().allows(Id.IMPLICIT_PADDING);
  }

  private static boolean isReported(Tail tail) {
    Id id = tail.hole() > 0 ? Id.IMPLICIT_PADDING : Id.SIZE_NOT_MULTIPLE;
    return tail.needed() > 0 && !tail.last().place().allows(id);
  }

  private Layouts basis(StructDeclaration struct) {
    boolean same =
        struct.members().stream()
            .allMatch(member -> natural.size(member.type()) == strict.size(member.type()));
    return same ? strict : natural;
  }

  private static long missing(long offset, long alignment) {
    return Math.floorMod(-offset, alignment);
  }
}
