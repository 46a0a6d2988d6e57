package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;

/** A range has a smallest value that is not above the largest, and its integer holds both. */
public final class BadRange implements Rule {
  @Override
  public Id id() {
    return Id.BAD_RANGE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Member member : TypeUses.members(headers)) {
      check(member.range(), member.javaName(), member.type(), member.place(), findings);
    }
    for (Command command : Wording.commands(headers)) {
      command
          .payload()
          .value()
          .ifPresent(value ->
              check(value.range(), value.javaName(), value.type(), value.place(), findings));
    }
  }

  private static void check(
      Optional<Range> range, String name, DataType type, Place place, RuleFindings findings) {
    type.integer()
        .flatMap(
            integer -> range.flatMap(values -> fault(values, integer.kind(), integer.carrier())))
        .ifPresent(fault -> findings.report(place, fault.in("range of '" + name + "'")));
  }

  private static Optional<Fault> fault(Range range, IntegerKind kind, Carrier carrier) {
    long smallest = kind.range().min();
    long largest = carrier == Carrier.BOOLEAN ? 1 : kind.range().max();
    for (long end : new long[] {range.min(), range.max(), Math.max(1, range.multipleOf())}) {
      if (kind.compare(end, smallest) < 0 || kind.compare(end, largest) > 0) {
        return Optional.of(
            Fault.of(
                "%d is outside %s (%s to %s)"
                    .formatted(
                        end,
                        carrier == Carrier.BOOLEAN ? "a boolean" : Wording.annotation(kind),
                        kind.print(smallest),
                        kind.print(largest)),
                "put a number of that range%s".formatted(wider(range, kind, carrier))));
      }
    }
    if (range.multipleOf() < 1) {
      return Optional.of(
          Fault.of(
              "nothing is a multiple of %d".formatted(range.multipleOf()),
              "put a number of 1 or more, or remove multipleOf"));
    }
    if (kind.compare(range.min(), range.max()) > 0) {
      String note = kind.isUnsignedLong() ? " as unsigned numbers" : "";
      return Optional.of(
          Fault.of(
              "min %s is above max %s%s"
                  .formatted(kind.print(range.min()), kind.print(range.max()), note),
              "put " + Integers.annotation(range.reversed())));
    }
    return Optional.empty();
  }

  /** The integer that would do, as the other way out. */
  private static String wider(Range range, IntegerKind kind, Carrier carrier) {
    boolean native_ = kind.order() == IntegerKind.Order.NATIVE;
    return carrier == Carrier.BOOLEAN || !native_
        ? ""
        : Integers.wider(kind, range.min(), range.max(), range.multipleOf())
            .map(wider ->
                ", or use %s%s"
                    .formatted(
                        Wording.annotation(wider),
                        carrier.bytes() < wider.bytes() ? " " + javaType(wider) : ""))
            .orElse("");
  }

  private static String javaType(IntegerKind kind) {
    return kind.bytes() == 8 ? "long" : kind.bytes() == 4 ? "int" : "short";
  }
}
