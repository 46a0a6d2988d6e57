package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.contract.SizeTold;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.plan.Variable;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalk;

/** The argument itself: how it is taken from the caller, judged, and given back. */
final class ArgumentCode {
  private static final String COPY_OUT = "copy_to_user(call->user, %s, %s)";

  private final Step step;
  private final Body body;
  private final Plan plan;

  ArgumentCode(Step step) {
    this.step = step;
    body = step.body();
    plan = step.plan();
  }

  /** What the names of its members begin with. */
  String path() {
    return switch (plan.argument()) {
      case Argument.Single single -> plan.variable(single).path();
      case Argument.Tailed _ -> plan.name() + "->";
      case Argument.None _, Argument.Immediate _, Argument.Elements _, Argument.Unknown _ -> "";
    };
  }

  /** Reads it, or makes room for it. */
  void take() {
    switch (plan.argument()) {
      case Argument.None _, Argument.Unknown _ -> {}
      case Argument.Immediate number -> new NumberCode(step, number).take();
      case Argument.Single single -> take(single);
      case Argument.Tailed tailed -> new TailedCode(step, tailed).take();
      case Argument.Elements elements -> take(elements);
    }
  }

  private void take(Argument.Single single) {
    Variable variable = plan.variable(single);
    body.declare(variable.declaration());
    if (single.sizeTold() != SizeTold.NOWHERE) {
      bound(single);
    }
    if (plan.large()) {
      step.allocate(variable);
    }
    if (!plan.travel().in()) {
      if (!plan.large()) {
        body.line("memset(%s, 0, %s);".formatted(variable.address(), variable.size()));
      }
      if (single.sizeTold() != SizeTold.NOWHERE) {
        common(variable);
      }
      size(single, variable);
      return;
    }
    if (single.sizeTold() != SizeTold.NOWHERE) {
      body.result();
      step.attempt(
          "copy_struct_from_user(%s, %s, call->user, size)"
              .formatted(variable.address(), variable.size()));
      common(variable);
      size(single, variable);
    } else {
      step.refuse(
          "copy_from_user(%s, call->user, %s)".formatted(variable.address(), variable.size()),
          Refusal.UNREADABLE);
    }
  }

  /** Judges the size that the caller says. */
  private void bound(Argument.Single single) {
    String first = single.type().struct().orElseThrow().sizeMacro(0);
    if (single.sizeTold() == SizeTold.IN_STRUCT) {
      body.declare("u32 size");
      step.refuse("get_user(size, (u32 __user *)call->user)", Refusal.SIZE_UNREADABLE);
    } else {
      body.declare("size_t size = _IOC_SIZE(call->cmd)");
    }
    step.refuse("size > PAGE_SIZE", Refusal.SIZE_OVER_PAGE);
    step.refuse("size < " + first, Refusal.SIZE_BELOW_FIRST);
  }

  /** What both sides know of the struct: as much comes back. */
  private void common(Variable variable) {
    body.line("size = min_t(size_t, size, %s);".formatted(variable.size()));
  }

  /** The size that was judged stands in the struct, whatever was read with it. */
  private void size(Argument.Single single, Variable variable) {
    if (single.sizeTold() == SizeTold.IN_STRUCT) {
      body.line(variable.path() + "size = size;");
    }
  }

  private void take(Argument.Elements elements) {
    String name = plan.name();
    String size = "sizeof(*" + name + ")";
    body.result()
        .declare(Declarators.pointer(elements.element(), name) + " = NULL")
        .declare("size_t size = _IOC_SIZE(call->cmd)")
        .declare("size_t count");
    if (step.layouts().size(elements.element()) > 1) {
      step.refuse("size % " + size, Refusal.UNEVEN_SIZE);
    }
    body.line("count = size / " + size + ";");
    body.line("%s = kcalloc(count, %s, GFP_KERNEL_ACCOUNT);".formatted(name, size));
    step.refuse("!" + name, Refusal.NO_MEMORY);
    step.hold();
    if (plan.travel().in()) {
      step.refuse("copy_from_user(%s, call->user, size)".formatted(name), Refusal.UNREADABLE);
    }
  }

  /** Refuses what is wrong with it. */
  void check() {
    switch (plan.argument()) {
      case Argument.None _, Argument.Unknown _ -> {}
      case Argument.Immediate number -> new NumberCode(step, number).check();
      case Argument.Single single -> {
        if (plan.travel().in()) {
          go(step.walks().clearsInput(), single);
          go(step.walks().checks(), single);
        }
      }
      case Argument.Tailed tailed -> new TailedCode(step, tailed).check();
      case Argument.Elements elements -> {
        if (plan.travel().in()) {
          go(step.walks().clearsInput(), elements);
          go(step.walks().checks(), elements);
        }
      }
    }
  }

  private void go(ValueWalk walk, Argument.Single single) {
    if (!walk.concerns(single.type(), single.range())) {
      return;
    }
    Variable variable = plan.variable(single);
    single
        .type()
        .struct()
        .ifPresentOrElse(
            struct -> walk.pointer(body, struct, variable.address()),
            () -> walk.value(body, single.type(), single.range(), variable.value()));
  }

  private void go(ValueWalk walk, Argument.Elements elements) {
    // The size in a number has 14 bits.
    walk.elements(body, elements.element(), plan.name(), "count", false);
  }

  /** Writes it back. */
  void give() {
    if (!plan.travel().isAnswered()) {
      return;
    }
    switch (plan.argument()) {
      case Argument.None _, Argument.Unknown _, Argument.Immediate _ -> {}
      case Argument.Single single -> give(single);
      case Argument.Tailed tailed -> new TailedCode(step, tailed).give();
      case Argument.Elements elements -> give(elements);
    }
  }

  private void give(Argument.Single single) {
    Variable variable = plan.variable(single);
    go(step.walks().clearsOutput(), single);
    size(single, variable);
    String size = single.sizeTold() == SizeTold.NOWHERE ? variable.size() : "size";
    faulted(COPY_OUT.formatted(variable.address(), size));
  }

  private void give(Argument.Elements elements) {
    String filled = "count";
    if (plan.contract().outcome() instanceof Outcome.Elements) {
      // The driver is not believed beyond the room.
      body.line("count = min_t(size_t, count, ret);");
    }
    go(step.walks().clearsOutput(), elements);
    faulted(
        COPY_OUT.formatted(
            plan.name(), "array_size(" + filled + ", sizeof(*" + plan.name() + "))"));
  }

  private void faulted(String copy) {
    step.unwritten(copy);
  }

  /** Frees it. */
  void free() {
    switch (plan.argument()) {
      case Argument.None _, Argument.Unknown _, Argument.Immediate _ -> {}
      case Argument.Single single -> {
        if (plan.large()) {
          body.line("kfree(" + plan.name() + ");");
        }
      }
      case Argument.Tailed tailed -> body.line("kvfree(" + plan.name() + ");");
      case Argument.Elements elements -> body.line("kfree(" + plan.name() + ");");
    }
  }
}
