package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.plan.Variable;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;
import io.github.ioctlabi.core.emit.c.kernel.values.HelperFunctions;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalks;
import io.github.ioctlabi.core.layout.Layouts;

/**
 * What the steps of a command's function share.
 *
 * @param plan what the function does
 * @param body the function
 * @param layouts sizes
 * @param helpers functions of the whole file
 * @param walks what goes through values
 */
record Step(Plan plan, Body body, Layouts layouts, HelperFunctions helpers, ValueWalks walks) {
  /** How the function ends early from now on. */
  Failure failure() {
    return body.failure();
  }

  /** From now on the function holds something that it must give back. */
  void hold() {
    body.failing(Failure.CLEAN_UP);
  }

  /** Refuses the call if a condition holds. */
  void refuse(String condition, Refusal refusal) {
    fail(condition, Failure.error(refusal));
  }

  /** Ends the function with an error if a condition holds. */
  void fail(String condition, String error) {
    body.failure().when(body, condition, error);
  }

  /** Makes room for a variable that is too large for the stack. */
  void allocate(Variable variable) {
    String name = variable.name();
    body.result().line("%s = kzalloc(%s, GFP_KERNEL_ACCOUNT);".formatted(name, variable.size()));
    refuse("!" + name, Refusal.NO_MEMORY);
    hold();
  }

  /** Ends a call whose driver has succeeded with an error, unless an answer can be written. */
  void unwritten(String copy) {
    body.open("if (" + copy + ")")
        .line(Failure.RESULT + " = " + Failure.error(Refusal.UNREADABLE) + ";");
    if (plan.called().undo().isPresent()) {
      body.jump(Failure.UNDO);
    } else if (failure() == Failure.CLEAN_UP) {
      body.jump(Failure.LABEL);
    }
    body.close();
  }

  /** Calls what returns zero or an error, and ends the function with the error. */
  void attempt(String call) {
    body.result(call);
    fail("ret", Failure.RESULT);
  }
}
