package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.commands.Value;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/** An integer that travels by value is in a register, where it has no byte order. */
public final class OrderByValue implements Rule {
  @Override
  public Id id() {
    return Id.BAD_ANNOTATION;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Command command : Wording.commands(headers)) {
      if (command.payload() instanceof Payload.ByValue(Value argument)) {
        argument
            .type()
            .integer()
            .map(DataType.IntegerType::kind)
            .filter(kind -> kind.order() != IntegerKind.Order.NATIVE)
            .ifPresent(kind -> report(argument, kind, findings));
      }
    }
  }

  private static void report(Value argument, IntegerKind kind, RuleFindings findings) {
    String order = kind.order() == IntegerKind.Order.BIG ? "Be" : "Le";
    int bits = kind.bytes() * Byte.SIZE;
    findings.report(
        argument.place(),
        Fault.of(
            "'%s' travels by value, and a number has a byte order only in memory"
                .formatted(argument.javaName()),
            "write @U%1$d in place of @%2$s%1$d".formatted(bits, order)));
  }
}
