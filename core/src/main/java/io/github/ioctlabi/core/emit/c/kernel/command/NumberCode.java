package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import io.github.ioctlabi.core.emit.c.kernel.values.CheckWalk;
import io.github.ioctlabi.core.emit.c.kernel.values.IntegerExpressions;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;

/** An integer in place of the address. */
final class NumberCode {
  private final Step step;
  private final Argument.Immediate number;
  private final String name;

  NumberCode(Step step, Argument.Immediate number) {
    this.step = step;
    this.number = number;
    name = step.plan().name();
  }

  /** Takes its 32 bits, of a wider one all that there are. */
  void take() {
    IntegerKind kind = IntegerExpressions.kind(number.type());
    String type = CType.of(number.type()).name();
    String value =
        kind.bytes() == Long.BYTES
            ? (kind.signed() ? "(long)" : "") + "call->arg"
            : "(" + (kind.signed() ? "s" : "u") + "32)call->arg";
    step.body().declare(Declarators.variable(number.type(), name));
    if (kind.bytes() < Integer.BYTES) {
      Range all = kind.range();
      Range carried = (kind.signed() ? IntegerKind.S32 : IntegerKind.U32).range();
      step.refuse(
          IntegerExpressions.outside(
              value, kind.signed() ? IntegerKind.S32 : IntegerKind.U32, all, carried),
          Refusal.TOO_WIDE);
    }
    boolean native_ = kind.order() == IntegerKind.Order.NATIVE;
    step.body().line(name + " = " + (native_ ? "" : "(__force " + type + ")") + value + ";");
  }

  /** Refuses what is wrong with it. */
  void check() {
    CheckWalk checks = step.walks().checks();
    checks.value(step.body(), number.type(), number.range(), name);
  }
}
