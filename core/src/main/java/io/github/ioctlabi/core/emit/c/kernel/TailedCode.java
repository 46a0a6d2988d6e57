package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.CountUnit;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;

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
  private final Counts counts;

  TailedCode(Step step, Argument.Tailed tailed) {
    this.step = step;
    this.tailed = tailed;
    body = step.body();
    struct = tailed.type().declaration();
    name = tailed.name();
    array = name + "->" + tailed.tail().cName();
    counts = counts(tailed.count(), "told");
  }

  private Counts counts(Member member, String expression) {
    DataType type = member.type();
    return new Counts(
        type,
        Values.unsigned(type, expression),
        tailed.flexible().unit(),
        step.layouts().size(tailed.flexible().element()),
        "sizeof(*" + array + ")");
  }

  void take() {
    String type = CType.of(tailed.type()).name();
    String count = tailed.count().cName();
    body.result()
        .declare(Declared.pointer(tailed.type(), name) + " = NULL")
        .declare(Declared.variable(tailed.count().type(), "told"))
        .declare("u64 count");
    step.fail(
        "copy_from_user(&told, call->user + offsetof(%s, %s), sizeof(told))".formatted(type, count),
        "-EFAULT");
    if (tailed.flexible().unit() == CountUnit.STRUCT_BYTES) {
      step.fail(counts.number() + " < sizeof(*" + name + ")", "-EINVAL");
      body.line("count = " + counts.behind("sizeof(*" + name + ")") + ";");
    } else {
      body.line("count = " + counts.elements() + ";");
    }
    long max = tailed.flexible().max();
    long bytes = step.layouts().of(struct).size();
    if (counts.canExceed(max, bytes)) {
      step.fail("count > " + counts.boundBehind(max, "sizeof(*" + name + ")", bytes), "-E2BIG");
    }
    body.line(name + " = kvzalloc(" + size() + ", GFP_KERNEL_ACCOUNT);");
    step.fail("!" + name, "-ENOMEM");
    step.hold();
    step.fail(
        "copy_from_user(%s, call->user, %s)"
            .formatted(name, isSent() ? size() : "sizeof(*" + name + ")"),
        "-EFAULT");
    body.line(name + "->" + count + " = told;");
  }

  /** The size of struct and array. */
  private String size() {
    long offset = step.layouts().of(struct).offsetOf(tailed.tail());
    return offset == step.layouts().of(struct).size()
        ? "struct_size(%s, %s, count)".formatted(name, tailed.tail().cName())
        : "max_t(size_t, sizeof(*%1$s), offsetof(%2$s, %3$s) + count * %4$s)"
            .formatted(name, CType.of(tailed.type()).name(), tailed.tail().cName(), counts.size());
  }

  private boolean isSent() {
    return tailed.tail().flow() == Member.Flow.NORMAL;
  }

  void check() {
    if (tailed.flexible().unit() == CountUnit.BYTES && !counts.isPlain()) {
      step.fail("count * " + counts.size() + " != " + counts.number(), "-EINVAL");
    } else if (tailed.flexible().unit() == CountUnit.STRUCT_BYTES && counts.bytes() > 1) {
      step.fail(
          "count * %s != %s - sizeof(*%s)".formatted(counts.size(), counts.number(), name),
          "-EINVAL");
    }
    go(step.passages().clears(), isSent());
    go(step.passages().checks(), isSent());
  }

  private void go(Passage passage, boolean elements) {
    if (passage.concerns(struct)) {
      passage.pointer(body, struct, name);
    }
    if (elements) {
      passage.elements(body, tailed.flexible().element(), array, "count");
    }
  }

  void give() {
    Member teller =
        tailed.flexible().filled().map(each -> Siblings.find(struct, each)).orElse(tailed.count());
    Counts filled = counts(teller, name + "->" + teller.cName());
    if (tailed.flexible().unit() == CountUnit.STRUCT_BYTES) {
      String all = "sizeof(*" + name + ")";
      body.line("if (" + filled.number() + " < " + all + ")").indent().line("count = 0;").outdent();
      body.line("else").indent();
      body.line("count = min_t(u64, count, " + filled.behind(all) + ");").outdent();
    } else {
      body.line("count = min_t(u64, count, " + filled.elements() + ");");
    }
    go(step.passages().tidies(), true);
    body.open("if (copy_to_user(call->user, " + name + ", " + size() + "))")
        .line("ret = -EFAULT;")
        .close();
  }
}
