package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/** The integer that carries an enum holds each of its values, or has each of its bits. */
public final class ValueOutOfRange implements Rule {
  @Override
  public Id id() {
    return Id.VALUE_OUT_OF_RANGE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (EnumDeclaration declared : Wording.all(headers, Header::enums)) {
      for (EnumDeclaration.Constant constant : declared.constants()) {
        if (!fits(declared, constant.number())) {
          findings.report(constant.place(), message(declared, constant));
        }
      }
    }
  }

  /** Whether the carrier holds a value, or has a bit of that number. */
  static boolean fits(EnumDeclaration declared, long number) {
    return declared.flags()
        ? number >= 0 && number < Integers.bits(declared.carrier())
        : declared.carrier().holds(number);
  }

  private static Fault message(EnumDeclaration declared, EnumDeclaration.Constant constant) {
    IntegerKind carrier = declared.carrier();
    String enumName = declared.javaName().simple();
    long number = constant.number();
    if (declared.flags()) {
      boolean wider = number >= 0 && number < Long.SIZE;
      return Fault.of(
          "bit %d of '%s' is not in %s (0 to %d)"
              .formatted(
                  number,
                  constant.javaName(),
                  Wording.annotation(carrier),
                  Integers.bits(carrier) - 1),
          "choose a bit of that range%s"
              .formatted(wider ? ", or make '%s' @%s".formatted(enumName, sized(number)) : ""));
    }
    String wider =
        Integers.wider(carrier, declared.constants().stream().mapToLong(c -> c.number()).toArray())
            .map(kind -> ", or make '%s' %s".formatted(enumName, Wording.annotation(kind)))
            .orElse("");
    return Fault.of(
        "%d of '%s' is not in %s (%d to %d)"
            .formatted(
                number,
                constant.javaName(),
                Wording.annotation(carrier),
                carrier.range().min(),
                carrier.range().max()),
        "choose a value of that range%s".formatted(wider));
  }

  private static IntegerKind sized(long bit) {
    if (bit < 16) {
      return IntegerKind.U16;
    }
    return bit < 32 ? IntegerKind.U32 : IntegerKind.U64;
  }
}
