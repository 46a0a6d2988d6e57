package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.IntegerBits;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Accepted;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Integers in place of the address that a command must refuse. */
final class ByValueCases {
  /** The bits of a longer argument that count. */
  private static final long LOWER = -1L >>> Integer.SIZE;

  private ByValueCases() {}

  /**
   * The numbers around its range, and around what its type holds, and one with a bit too many; and
   * the ends of what is accepted.
   */
  static List<TestCase> of(String name, IntegerKind kind, Carrier carrier, Optional<Range> range) {
    if (kind.order() != IntegerKind.Order.NATIVE) {
      return List.of();
    }
    IntegerKind passed = kind.signed() ? IntegerKind.S32 : IntegerKind.U32;
    Range held = carrier == Carrier.BOOLEAN ? new Range(0, 1) : kind.range();
    List<Long> values =
        Stream.concat(
                ScalarCases.outside(passed, range.orElse(held)).stream(),
                ScalarCases.outside(passed, held).stream())
            .distinct()
            .toList();
    List<TestCase> cases = new ArrayList<>();
    values.forEach(value -> cases.add(refused(name + " " + value, passed, value)));
    values.stream()
        .findFirst()
        .ifPresent(value ->
            cases.add(
                refused(
                    name + " " + value + " with a bit above",
                    IntegerKind.U64,
                    (value & LOWER) | (LOWER + 1))));
    for (long end : new Allowed.Within(kind, range.orElse(held)).ends()) {
      cases.add(
          new Accepted(
              name + " " + kind.print(end),
              new Mutation.ByValue(IntegerBits.expression(passed, end)),
              false));
    }
    return cases;
  }

  private static TestCase refused(String what, IntegerKind kind, long value) {
    return new Refused(
        what, Refusal.VALUE, new Mutation.ByValue(IntegerBits.expression(kind, value)));
  }
}
