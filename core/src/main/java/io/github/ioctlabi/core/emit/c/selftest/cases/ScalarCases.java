package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.IntegerBits;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.TagGroup;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CountLimits;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.EnumDeclaration.Constant;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** Values that a member must not have. */
final class ScalarCases {
  private final CountLimits limits;
  private final LeftAddresses left;

  /**
   * For the members of an argument.
   *
   * @param limits what those that count must not exceed
   * @param left the addresses that the driver follows itself
   */
  ScalarCases(CountLimits limits, LeftAddresses left) {
    this.limits = limits;
    this.left = left;
  }

  /**
   * The cases of a type that is no array and has no members.
   *
   * @param around the struct that it stands in, if it stands in one
   */
  List<TestCase> of(
      DataType type, Optional<Range> range, Location at, Optional<StructDeclaration> around) {
    Allowed allowed = Allowed.of(type, range);
    Refusal reason = allowed.refusal(around);
    return switch (allowed) {
      case Allowed.Anything _ -> List.of();
      case Allowed.Within(IntegerKind kind, Range within) -> around(at, kind, within, around);
      case Allowed.Named(EnumDeclaration names) ->
          unnamed(names).stream()
              .filter(number -> around.stream().noneMatch(it -> selects(it, names, number)))
              .map(number -> value(at, names.carrier(), number, around, reason))
              .toList();
      case Allowed.Bits(EnumDeclaration names) -> unknownBits(at, names, reason);
      case Allowed.Terminated _ ->
          List.of(new Refused(at.label() + " without NUL", reason, new Mutation.Unterminated(at)));
      case Allowed.Normalised _ ->
          around(
              at.member("tv_nsec"),
              IntegerKind.S64,
              new Range(0, Allowed.NANOSECONDS - 1),
              Optional.empty());
    };
  }

  /**
   * A value of its own that is refused.
   *
   * @param around the struct that it stands in, if it stands in one
   * @param reason why, unless it is a count that is refused before
   */
  TestCase value(
      Location at,
      IntegerKind kind,
      long value,
      Optional<StructDeclaration> around,
      Refusal reason) {
    return new Refused(
        at.label() + " " + kind.print(value),
        limits
            .refusal(at, value)
            .or(() -> around.flatMap(struct -> tooMany(struct, at, value)))
            .orElse(reason),
        new Mutation.Value(at, kind.order(), IntegerBits.expression(kind, value)));
  }

  /** Numbers that are none of a range, as far as the integer has them. */
  private List<TestCase> around(
      Location at, IntegerKind kind, Range range, Optional<StructDeclaration> around) {
    return outside(kind, range).stream()
        .filter(value -> limits.isJudged(at, value))
        .map(value -> value(at, kind, value, around, Refusal.VALUE))
        .toList();
  }

  /** How a count of what the driver follows itself is refused: before values are. */
  private Optional<Refusal> tooMany(StructDeclaration struct, Location at, long value) {
    String name = at.path().substring(at.path().lastIndexOf('.') + 1);
    return left.isTooMany(struct, name, value)
        ? Optional.of(Refusal.LEFT_TOO_LONG)
        : Optional.empty();
  }

  /**
   * Numbers that are none of a range, as far as the integer has them: next to it, within, at the
   * integer's own ends, and such that would be allowed if their upper bits were cut off.
   */
  static List<Long> outside(IntegerKind kind, Range range) {
    Set<Long> values = new LinkedHashSet<>();
    if (kind.compare(range.min(), kind.range().min()) > 0) {
      values.add(range.min() - 1);
    }
    if (kind.compare(range.max(), kind.range().max()) < 0) {
      values.add(range.max() + 1);
    }
    if (range.isSparse()) {
      values.addAll(between(kind, range));
    }
    long allowed = range.nearestToZero(kind).orElse(range.min());
    LongStream.of(
            allowed + (1L << Byte.SIZE),
            allowed + (1L << Short.SIZE),
            allowed + (1L << Integer.SIZE),
            kind.range().min(),
            kind.range().max())
        .filter(value -> kind.holds(value) && !range.has(kind, value))
        .forEach(values::add);
    return List.copyOf(values);
  }

  /** Numbers within a range that are no multiples: next to one, and half-way to the next one. */
  private static List<Long> between(IntegerKind kind, Range range) {
    long multiple = range.nearestToZero(kind).orElse(range.min());
    long half = range.multipleOf() / 2;
    return LongStream.of(multiple + 1, multiple + half, multiple - 1, multiple - half)
        .filter(value -> kind.compare(value, range.min()) >= 0)
        .filter(value -> kind.compare(value, range.max()) <= 0)
        .filter(value -> !range.has(kind, value))
        .distinct()
        .boxed()
        .toList();
  }

  /** Whether a number selects a member of a union, which may be refused before its tag is. */
  private static boolean selects(StructDeclaration struct, EnumDeclaration names, long number) {
    return TagGroup.of(struct).stream()
        .filter(
            group -> group.tag().member().type().enumeration().filter(names::equals).isPresent())
        .anyMatch(group -> group.tags().contains(number));
  }

  /** The numbers below and above all names, and the first one between them. */
  static List<Long> unnamed(EnumDeclaration names) {
    IntegerKind kind = names.carrier();
    List<Long> named =
        names.constants().stream()
            .map(Constant::number)
            .distinct()
            .sorted((a, b) -> kind.compare(a, b))
            .toList();
    List<Long> values =
        new ArrayList<>(outside(kind, new Range(named.getFirst(), named.getLast())));
    named.stream()
        .limit(named.size() - 1L)
        .map(number -> number + 1)
        .filter(number -> !named.contains(number))
        .findFirst()
        .ifPresent(values::add);
    return values;
  }

  /** The bits without a name. */
  static long unknown(EnumDeclaration names) {
    long unknown = IntegerBits.mask(names.carrier());
    for (Constant constant : names.constants()) {
      unknown &= ~(1L << constant.number());
    }
    return unknown;
  }

  private static List<TestCase> unknownBits(Location at, EnumDeclaration names, Refusal reason) {
    IntegerKind kind = names.carrier();
    long unknown = unknown(names);
    return unknown == 0
        ? List.of()
        : List.of(new Refused(at.label(), reason, new Mutation.Bits(at, kind.order(), unknown)));
  }
}
