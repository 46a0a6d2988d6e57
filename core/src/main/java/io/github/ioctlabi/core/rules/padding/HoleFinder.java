package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
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
final class HoleFinder {
  /** ARM OABI with the natural alignment of everything else. */
  private static final Abi STRICT = new Abi("ARM OABI", 8, 4, 4);

  private final Layouts natural = new Layouts(Abi.NATURAL);
  private final Layouts strict = new Layouts(STRICT);
  private final IdentityHashMap<StructDeclaration, Boolean> faulty = new IdentityHashMap<>();

  /**
   * A hole before a member.
   *
   * @param previous the member before the hole, or empty behind the size that comes first
   * @param next the member behind it
   * @param offset where it begins, in bytes
   * @param natural its size on the natural ABI, or 0 if only ARM OABI has it
   * @param needed the padding that fills it everywhere, in bytes
   * @param unit how many bytes can be left out or added without another hole behind it
   */
  record Gap(
      Optional<Member> previous, Member next, long offset, long natural, long needed, long unit) {
    /** Whether it is in front of what a later version appends. */
    boolean beginsVersion() {
      return next.since() > previous.map(Member::since).orElse(0);
    }
  }

  /**
   * How a struct ends.
   *
   * @param last the last member that has a size of its own
   * @param offset the end of the last member and its padding, in bytes
   * @param hole the size of the hole behind it on the natural ABI, or 0
   * @param needed the padding that makes the size what it should be, or 0
   * @param unit what the size should be a multiple of: 4, or 8 with a 64-bit integer inside
   */
  record Tail(Member last, long offset, long hole, long needed, long unit) {}

  /**
   * A version of a struct that ends in the middle of a unit, though later ones go on behind it.
   *
   * @param last the last member of the version
   * @param size of the version, in bytes
   * @param needed the padding that makes the size what it should be
   * @param unit what it should be a multiple of: 4, or 8 with a 64-bit integer inside
   */
  record Uneven(int version, Member last, long size, long needed, long unit) {}

  /** The holes of a struct before its members, by their offsets. */
  List<Gap> before(StructDeclaration struct) {
    List<Gap> gaps = new ArrayList<>();
    Optional<Member> previous = Optional.empty();
    Optional<Slot> hole = Optional.empty();
    for (Slot slot : basis(struct).of(struct).slots()) {
      if (slot instanceof Slot.MemberSlot(Member member, _, _)) {
        if (hole.isPresent()) {
          gaps.add(gap(struct, previous, member, hole.get()));
        }
        previous = Optional.of(member);
      }
      hole = slot instanceof Slot.Hole ? Optional.of(slot) : Optional.empty();
    }
    return gaps;
  }

  private Gap gap(StructDeclaration struct, Optional<Member> previous, Member next, Slot hole) {
    long everywhere = missing(hole.offset(), natural.alignment(next.type()));
    // Before a flexible array the padding makes up for the struct's own alignment as well.
    long needed =
        next.type().flexible().isPresent()
            ? tail(struct).map(Tail::needed).orElse(hole.size())
            : hole.size();
    return new Gap(previous, next, hole.offset(), everywhere, needed, unit(struct));
  }

  /** How a struct ends, or empty if it has no members with a size of their own. */
  Optional<Tail> tail(StructDeclaration struct) {
    Optional<Member> last =
        struct.members().stream()
            .filter(member -> member.type().flexible().isEmpty())
            .reduce((_, later) -> later);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    long end = end(basis(struct).of(struct), last.get());
    long own = natural.of(struct).alignment();
    long unit = unit(struct);
    return Optional.of(new Tail(last.get(), end, missing(end, own), missing(end, unit), unit));
  }

  /** The first of the versions before the newest that is not as long as it should be. */
  Optional<Uneven> uneven(StructDeclaration struct) {
    StructLayout layout = basis(struct).of(struct);
    for (int version = 0; struct.canGrow() && version < struct.version(); version++) {
      long size = layout.sizeOf(version);
      long unit = unit(struct, version);
      Optional<Member> last = last(struct, version);
      if (size % unit != 0 && last.isPresent()) {
        return Optional.of(new Uneven(version, last.get(), size, missing(size, unit), unit));
      }
    }
    return Optional.empty();
  }

  private static Optional<Member> last(StructDeclaration struct, int version) {
    return struct.members().stream()
        .filter(member -> member.since() <= version)
        .reduce((_, later) -> later);
  }

  /** What the size of a version should be a multiple of: what comes later does not count. */
  private long unit(StructDeclaration struct, int version) {
    long widest =
        struct.members().stream()
            .filter(member -> member.since() <= version)
            .mapToLong(member -> natural.alignment(member.type()))
            .max()
            .orElse(1);
    return Math.max(Math.max(4, struct.shape().align()), widest);
  }

  /** What the size of a struct should be a multiple of. */
  private long unit(StructDeclaration struct) {
    if (struct.canGrow()) {
      return unit(struct, struct.version());
    }
    long own = natural.of(struct).alignment();
    // A packed struct ends where its last member does, on every ABI.
    return struct.shape().packed() ? own : Math.max(4, own);
  }

  /** Where a member and its padding end. */
  private static long end(StructLayout layout, Member last) {
    return layout.slots().stream()
        .filter(slot ->
            switch (slot) {
              case Slot.MemberSlot found -> found.member().equals(last);
              case Slot.PaddingSlot padding -> padding.after().equals(last);
              case Slot.Hole _, Slot.SizeSlot _ -> false;
            })
        .mapToLong(slot -> slot.offset() + slot.size())
        .max()
        .orElseThrow();
  }

  /**
   * Whether a type contains a struct whose holes or size are reported: then what follows from them
   * is the same fault.
   */
  boolean isReported(DataType type) {
    return switch (type) {
      case DataType.ArrayType array -> isReported(array.element());
      case DataType.StructType struct -> isReported(struct.declaration());
      case DataType.UnionType union -> isReported(union.declaration());
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          false;
    };
  }

  private boolean isReported(StructDeclaration struct) {
    Boolean known = faulty.get(struct);
    if (known == null) {
      known =
          containsReported(struct)
              || before(struct).stream().anyMatch(gap -> isReported(struct, gap))
              || tail(struct).filter(tail -> isReported(struct, tail)).isPresent();
      faulty.put(struct, known);
    }
    return known;
  }

  private boolean isReported(UnionDeclaration union) {
    long size = natural.of(union).size();
    return union.members().stream()
        .anyMatch(member ->
            containsReported(union, member.type())
                || (natural.size(member.type()) < size && !member.place().allows(Id.UNION_TAIL)));
  }

  /**
   * Whether a member of a struct contains a struct whose holes or size are reported. What is said
   * of a struct that the kernel ships is a note: it does not keep another struct from differing.
   */
  boolean containsReported(StructDeclaration struct) {
    return struct.members().stream().anyMatch(member -> containsReported(struct, member.type()));
  }

  private boolean containsReported(Aggregate around, DataType type) {
    return (around.existing() || !isExisting(type)) && isReported(type);
  }

  /** Whether a type is a struct or union that the kernel ships, or an array of one. */
  static boolean isExisting(DataType type) {
    return type.innermost().aggregate().filter(Aggregate::existing).isPresent();
  }

  /** What to do about a member that has several sizes itself. */
  static String remedyInside(StructDeclaration around, Member member, AbiAnswers sizes) {
    return isExisting(member.type()) && !around.existing()
        ? "put '%s', which has %s, behind an address with @UserPointer, or declare its members anew"
            .formatted(member.javaName(), sizes.asSize())
        : "put @PadAfter where the compiler pads inside '%s', which has %s"
            .formatted(member.javaName(), sizes.asSize());
  }

  /** Whether a hole is reported, that is, not lifted. */
  static boolean isReported(StructDeclaration struct, Gap gap) {
    return !isLifted(struct, gap.next(), Id.IMPLICIT_PADDING);
  }

  /** Whether a rule is lifted. In a struct that can grow nothing lifts it: a hole is no member. */
  private static boolean isLifted(StructDeclaration struct, Member at, Id id) {
    return !cannotLift(struct) && at.place().allows(id);
  }

  /** Reports a hole or a size, also where it is said to be allowed in a struct that can grow. */
  static void report(StructDeclaration struct, Member at, Fault fault, RuleFindings findings) {
    if (cannotLift(struct)) {
      findings.reportFatal(at.place(), fault);
    } else {
      findings.report(at.place(), fault);
    }
  }

  private static boolean cannotLift(StructDeclaration struct) {
    return struct.canGrow() && struct.tail().isEmpty() && !struct.existing();
  }

  /** Whether the end of a struct is reported, that is, not lifted. */
  static boolean isReported(StructDeclaration struct, Tail tail) {
    Id id = tail.hole() > 0 ? holeRule(struct) : Id.SIZE_NOT_MULTIPLE;
    Member at = tail.hole() > 0 ? holePlace(struct, tail) : tail.last();
    return tail.needed() > 0 && !isLifted(struct, at, id);
  }

  /**
   * The rule that a hole at the end of a struct breaks: with a flexible array, that one stands in
   * it.
   */
  private static Id holeRule(StructDeclaration struct) {
    return struct.tail().isPresent() ? Id.FLEXIBLE_OFFSET : Id.IMPLICIT_PADDING;
  }

  private static Member holePlace(StructDeclaration struct, Tail tail) {
    return struct.tail().isPresent() ? struct.members().getLast() : tail.last();
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
