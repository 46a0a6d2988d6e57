package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Zeros;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the members of an old struct can be carried into a newer one and back, by their names in
 * C.
 *
 * @param old the command that takes the old one
 */
record CarriedMembers(Command old, StructDeclaration from, StructDeclaration to) {
  /** What keeps them from it. */
  Optional<Fault> fault() {
    List<StructDeclaration> both = List.of(from, to);
    return first(both, this::fixed)
        .or(() -> first(both, struct -> first(struct.members(), member -> plain(struct, member))))
        .or(() -> first(from.members(), this::carried))
        .or(() -> first(to.members(), this::left));
  }

  private static <T> Optional<Fault> first(List<T> all, Function<T, Optional<Fault>> judge) {
    return all.stream().flatMap(each -> judge.apply(each).stream()).findFirst();
  }

  private Optional<Fault> fixed(StructDeclaration struct) {
    return when(struct.canGrow(), "'%s' can grow".formatted(struct.javaName().simple()));
  }

  /** Whether copying a member carries all that it says. */
  private Optional<Fault> plain(StructDeclaration struct, Member member) {
    String name = name(struct, member);
    if (member.opaque() || member.cName().isEmpty()) {
      return when(true, "'%s' has no member in C to copy".formatted(name));
    }
    return uncarried(member.type()).flatMap(what -> when(true, "'%s' %s".formatted(name, what)));
  }

  /** What a type is or holds that a copy does not carry. */
  private static Optional<String> uncarried(DataType type) {
    return switch (type) {
      case DataType.PointerType _ -> Optional.of("holds an address");
      case DataType.FlexibleType _ -> Optional.of("holds a flexible array");
      case DataType.DescriptorType _ -> Optional.of("holds a descriptor");
      case DataType.UnionType _ -> Optional.of("holds a union");
      case DataType.ArrayType array -> uncarried(array.element());
      case DataType.StructType(StructDeclaration inner) ->
          inner.types().flatMap(each -> uncarried(each).stream()).findFirst();
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.TextType _,
          DataType.TimeType _,
          DataType.ForeignType _ ->
          Optional.empty();
    };
  }

  /** What nobody fills has nothing to carry. */
  private Optional<Fault> carried(Member member) {
    if (member.flow() == Member.Flow.RESERVED) {
      return Optional.empty();
    }
    String name = name(from, member);
    Optional<Member> found = to.counterpart(member);
    if (found.isEmpty()) {
      return when(true, "'%s' has no member %s".formatted(to.javaName().simple(), member.cName()));
    }
    Member other = found.get();
    String newer = name(to, other);
    if (!member.type().isSameInC(other.type()) || !member.clock().equals(other.clock())) {
      return when(true, "'%s' has another type in C than '%s'".formatted(newer, name));
    }
    if (member.flow() != other.flow()) {
      return when(true, "another side fills '%s' than '%s'".formatted(newer, name));
    }
    return isSent(member) ? values(member, other, newer) : Optional.empty();
  }

  private Optional<Fault> values(Member member, Member other, String newer) {
    return member
        .type()
        .integer()
        .filter(integer -> {
          DataType.IntegerType that = other.type().integer().orElseThrow();
          return !range(that, other).hasAll(that.kind(), range(integer, member));
        })
        .map(integer ->
            Fault.of(
                "'%s' refuses values that '%s' has always taken".formatted(newer, old.javaName()),
                widened(integer, member, newer) + ", or " + UnfitWrapper.byHand(old)));
  }

  private static String widened(DataType.IntegerType integer, Member member, String newer) {
    Range wanted = range(integer, member);
    return wanted.equals(integer.kind().range())
        ? "let '%s' be any number".formatted(newer)
        : "put %s on '%s'".formatted(Integers.annotation(wanted), newer);
  }

  /** The numbers that the kernel lets pass. */
  private static Range range(DataType.IntegerType integer, Member member) {
    return integer.carrier() == Carrier.BOOLEAN
        ? new Range(0, 1)
        : member.range().orElse(integer.kind().range());
  }

  /** What the newer struct alone has is zero. */
  private Optional<Fault> left(Member member) {
    boolean carried =
        from.counterpart(member).filter(each -> each.flow() != Member.Flow.RESERVED).isPresent();
    if (carried || !isSent(member)) {
      return Optional.empty();
    }
    return new Zeros("callers of '%s'".formatted(old.javaName()))
        .unfit(member, to)
        .map(fault ->
            Fault.of(
                fault.what(),
                fault.remedy().map(mend -> mend.text() + ", or ").orElse("")
                    + UnfitWrapper.byHand(old)));
  }

  /** Whether what a caller says there reaches the driver. */
  private boolean isSent(Member member) {
    boolean in =
        old.direction() == Direction.NONE ? old.payload().hasArgument() : old.direction().writes();
    return in && member.flow() == Member.Flow.NORMAL;
  }

  private static String name(StructDeclaration struct, Member member) {
    return struct.javaName().simple() + "." + member.javaName();
  }

  private Optional<Fault> when(boolean wrong, String what) {
    return wrong ? Optional.of(Fault.of(what, UnfitWrapper.byHand(old))) : Optional.empty();
  }
}
