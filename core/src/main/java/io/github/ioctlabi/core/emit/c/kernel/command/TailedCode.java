package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.kernel.plan.DataVariable;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import io.github.ioctlabi.core.emit.c.kernel.values.CountExpressions;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalk;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.CountUnit;

/**
 * A struct with room for an array behind it. Its count is read first and judged; then struct and
 * array are read at once, and the count that was judged takes the place of the one that came along.
 */
final class TailedCode {
  private final Step step;
  private final Body body;
  private final Argument.Tailed tailed;
  private final StructDeclaration struct;
  private final String name;
  private final String array;
  private final CountExpressions counts;

  TailedCode(Step step, Argument.Tailed tailed) {
    this.step = step;
    this.tailed = tailed;
    body = step.body();
    struct = tailed.struct();
    name = step.plan().name();
    array = name + "->" + tailed.tail().cName();
    counts = CountExpressions.told(tailed.count(), "told", size(array));
  }

  private static String size(String array) {
    return "sizeof(*" + array + ")";
  }

  void take() {
    String type = "struct " + struct.cName();
    Member teller = tailed.count().member();
    String count = teller.cName();
    body.result()
        .declare("struct " + struct.cName() + " *" + name + " = NULL")
        .declare(Declarators.variable(teller.type(), "told"))
        .declare("u64 count");
    step.refuse(
        "copy_from_user(&told, call->user + offsetof(%s, %s), sizeof(told))".formatted(type, count),
        Refusal.COUNT_UNREADABLE);
    if (tailed.count().unit() == CountUnit.STRUCT_BYTES) {
      step.refuse(counts.number() + " < sizeof(*" + name + ")", Refusal.COUNT_BELOW_STRUCT);
      body.line("count = " + counts.behind("sizeof(*" + name + ")") + ";");
    } else {
      body.line("count = " + counts.elements() + ";");
    }
    if (tailed.count().canExceed()) {
      step.refuse("count > " + counts.boundBehind("sizeof(*" + name + ")"), Refusal.TAIL_TOO_LONG);
    }
    step.plan().pointed().stream()
        .filter(pointed -> step.plan().contract().isCountOfTail(pointed.of()))
        .forEach(this::bound);
    body.line(name + " = kvzalloc(" + size() + ", GFP_KERNEL_ACCOUNT);");
    step.refuse("!" + name, Refusal.NO_MEMORY);
    step.hold();
    step.refuse(
        "copy_from_user(%s, call->user, %s)"
            .formatted(name, isSent() ? size() : "sizeof(*" + name + ")"),
        Refusal.UNREADABLE);
    body.line(name + "->" + count + " = told;");
  }

  /** The same count must not be too large for what an address leads to. */
  private void bound(DataVariable pointed) {
    Counted counted = pointed.count().orElseThrow();
    if (counted.canExceed()) {
      CountExpressions counts = CountExpressions.told(counted, "told", pointed.size());
      step.refuse(
          counts.elements() + " > " + counts.bound(), step.plan().contract().tooMany(pointed.of()));
    }
  }

  /** The size of struct and array. */
  private String size() {
    long offset = step.layouts().of(struct).offsetOf(tailed.tail());
    return offset == step.layouts().of(struct).size()
        ? "struct_size(%s, %s, count)".formatted(name, tailed.tail().cName())
        : "max_t(size_t, sizeof(*%1$s), offsetof(%2$s, %3$s) + count * %4$s)"
            .formatted(name, "struct " + struct.cName(), tailed.tail().cName(), counts.size());
  }

  private boolean isSent() {
    return Handling.of(tailed.tail()).isSent();
  }

  void check() {
    if (!tailed.count().isAlwaysWhole()) {
      String struct =
          tailed.count().unit() == CountUnit.STRUCT_BYTES ? " - sizeof(*" + name + ")" : "";
      step.refuse(
          "count * " + counts.size() + " != " + counts.number() + struct, Refusal.UNEVEN_COUNT);
    }
    go(step.walks().clearsInput(), isSent());
    go(step.walks().checks(), isSent());
  }

  private void go(ValueWalk walk, boolean elements) {
    if (walk.concerns(struct)) {
      walk.pointer(body, struct, name);
    }
    if (elements) {
      walk.elements(body, tailed.flexible().element(), array, "count", tailed.count().isLong());
    }
  }

  void give() {
    Counted teller = tailed.filled();
    CountExpressions filled =
        CountExpressions.told(teller, name + "->" + teller.member().cName(), size(array));
    if (tailed.count().unit() == CountUnit.STRUCT_BYTES) {
      String all = "sizeof(*" + name + ")";
      body.line("if (" + filled.number() + " < " + all + ")").indent().line("count = 0;").outdent();
      body.line("else").indent();
      body.line("count = min_t(u64, count, " + filled.behind(all) + ");").outdent();
    } else {
      body.line("count = min_t(u64, count, " + filled.elements() + ");");
    }
    if (step.plan().contract().countsTail()) {
      // The driver is not believed beyond the room.
      body.line("count = min_t(u64, count, ret);");
    }
    go(step.walks().clearsOutput(), true);
    step.unwritten("copy_to_user(call->user, " + name + ", " + size() + ")");
  }
}
