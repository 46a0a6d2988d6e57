package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.data.Carried;
import io.github.ioctlabi.core.emit.c.kernel.plan.Variable;
import io.github.ioctlabi.core.emit.c.kernel.plan.Wrapped;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import java.util.Optional;

/** The struct of the command that does another's work: it gets what the other's has. */
final class WrappedCode {
  private final Step step;
  private final Body body;
  private final String from;
  private final Optional<Wrapped> wrapped;

  /**
   * Of a command.
   *
   * @param from what the names of its own argument's members begin with
   */
  WrappedCode(Step step, String from) {
    this.step = step;
    this.from = from;
    body = step.body();
    wrapped = step.plan().wrapped();
  }

  /** Makes room for it. */
  void take() {
    wrapped
        .map(Wrapped::variable)
        .ifPresent(to -> {
          body.declare(to.declaration());
          if (to.large()) {
            step.allocate(to);
          }
        });
  }

  /** Fills it, when the other struct has passed. */
  void fill() {
    wrapped.ifPresent(by -> {
      Variable to = by.variable();
      if (!to.large()) {
        body.line("memset(%s, 0, %s);".formatted(to.address(), to.size()));
      }
      for (Carried each : by.carried()) {
        if (each.in()) {
          copy(each, to.path() + each.to().cName(), from + each.from().cName());
        }
      }
    });
  }

  /** Takes the answer out of it. */
  void give() {
    wrapped.ifPresent(by -> {
      for (Carried each : by.carried()) {
        if (each.out()) {
          copy(each, from + each.from().cName(), by.variable().path() + each.to().cName());
        }
      }
    });
  }

  private void copy(Carried member, String to, String from) {
    body.line(
        Declarators.isArray(member.from().type())
            ? "memcpy(%1$s, %2$s, sizeof(%1$s));".formatted(to, from)
            : "%s = %s;".formatted(to, from));
  }

  /** Frees it. */
  void free() {
    wrapped
        .map(Wrapped::variable)
        .filter(Variable::large)
        .ifPresent(to -> body.line("kfree(" + to.name() + ");"));
  }
}
