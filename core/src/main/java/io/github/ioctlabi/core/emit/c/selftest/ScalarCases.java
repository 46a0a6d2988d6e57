package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.emit.c.selftest.TestCase.Refusal;
import io.github.ioctlabi.core.model.Carrier;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.EnumDeclaration;
import io.github.ioctlabi.core.model.EnumDeclaration.Constant;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.Range;
import io.github.ioctlabi.core.model.TimeFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values that a member must not have. */
final class ScalarCases {
  /** {@code NSEC_PER_SEC} of the kernel: a normalised time has fewer. */
  private static final long NANOSECONDS = 1_000_000_000;

  private final Limits limits;

  /**
   * For the members of an argument.
   *
   * @param limits what those that count must not exceed
   */
  ScalarCases(Limits limits) {
    this.limits = limits;
  }

  /**
   * The cases of a type that is no array and has no members.
   *
   * @param unsupported the error for what a later version might allow
   */
  List<TestCase> of(DataType type, Optional<Range> range, Location at, Errno unsupported) {
    return switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) ->
          carrier == Carrier.BOOLEAN
              ? List.of(value(at, kind, 2, Errno.EINVAL))
              : range.map(allowed -> around(at, kind, allowed)).orElse(List.of());
      case DataType.EnumType(EnumDeclaration names) -> unnamed(at, names, unsupported);
      case DataType.FlagsType(EnumDeclaration names) -> unknownBits(at, names, unsupported);
      case DataType.TextType _ ->
          List.of(
              new Refusal(at.label() + " without NUL", Errno.EINVAL, new Fault.Unterminated(at)));
      case DataType.TimeType time when time.format() == TimeFormat.KERNEL_TIMESPEC ->
          around(at.member("tv_nsec"), IntegerKind.S64, new Range(0, NANOSECONDS - 1));
      default -> List.of();
    };
  }

  /**
   * A value of its own that is refused.
   *
   * @param error the error unless it is a count with an error of its own
   */
  TestCase value(Location at, IntegerKind kind, long value, Errno error) {
    return new Refusal(
        at.label() + " " + kind.print(value),
        limits.error(at, value).orElse(error),
        new Fault.Value(at, kind.order(), Numbers.expression(kind, value)));
  }

  /** The numbers below and above a range, as far as the integer has them. */
  private List<TestCase> around(Location at, IntegerKind kind, Range range) {
    return outside(kind, range).stream()
        .map(value -> value(at, kind, value, Errno.EINVAL))
        .toList();
  }

  /** The last number before a range and the first behind it, as far as the integer has them. */
  static List<Long> outside(IntegerKind kind, Range range) {
    List<Long> values = new ArrayList<>();
    if (kind.compare(range.min(), kind.range().min()) > 0) {
      values.add(range.min() - 1);
    }
    if (kind.compare(range.max(), kind.range().max()) < 0) {
      values.add(range.max() + 1);
    }
    return values;
  }

  /** The numbers below and above all names, and the first one between them. */
  private List<TestCase> unnamed(Location at, EnumDeclaration names, Errno unsupported) {
    if (names.other().isPresent()) {
      return List.of();
    }
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
    return values.stream().map(value -> value(at, kind, value, unsupported)).toList();
  }

  private static List<TestCase> unknownBits(Location at, EnumDeclaration names, Errno unsupported) {
    IntegerKind kind = names.carrier();
    long unknown = Numbers.mask(kind);
    for (Constant constant : names.constants()) {
      unknown &= ~(1L << constant.number());
    }
    return unknown == 0
        ? List.of()
        : List.of(new Refusal(at.label(), unsupported, new Fault.Bits(at, kind.order(), unknown)));
  }
}
