package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.IntegerBits;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Integers in place of the address that a command must refuse. */
final class ByValueCases {
  private ByValueCases() {}

  /** The numbers around its range, and around what its type holds. */
  static List<TestCase> of(String name, IntegerKind kind, Carrier carrier, Optional<Range> range) {
    if (kind.order() != IntegerKind.Order.NATIVE) {
      return List.of();
    }
    IntegerKind passed = kind.signed() ? IntegerKind.S32 : IntegerKind.U32;
    Range held = carrier == Carrier.BOOLEAN ? new Range(0, 1) : kind.range();
    return Stream.concat(
            range.stream().flatMap(allowed -> ScalarCases.outside(kind, allowed).stream()),
            ScalarCases.outside(passed, held).stream())
        .distinct()
        .<TestCase>map(value ->
            new Refused(
                name + " " + value,
                Refusal.VALUE,
                new Mutation.ByValue(IntegerBits.expression(kind, value))))
        .toList();
  }
}
