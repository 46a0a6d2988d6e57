package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.Travel;
import io.github.ioctlabi.core.contract.data.DriverFault;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.kernel.plan.Callback;
import io.github.ioctlabi.core.emit.c.kernel.plan.FileVariable;
import io.github.ioctlabi.core.emit.c.kernel.plan.Plan;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.DispatcherNames;
import io.github.ioctlabi.core.emit.c.kernel.text.Failure;
import io.github.ioctlabi.core.emit.c.kernel.values.HelperFunctions;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalks;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Permission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The function that does a command's work around the driver's function. */
public final class CommandFunction {
  /** Whether the driver's function has succeeded, where its argument also comes back if not. */
  private static final String MADE = "made";

  private final InterfaceDeclaration owner;
  private final boolean network;
  private final DispatcherNames names;
  private final Step step;
  private final Plan plan;
  private final Body body = new Body("long");
  private final ArgumentCode argument;
  private final PointedCode pointed;
  private final OpenedCode opened;
  private final WrappedCode wrapped;

  /**
   * A function.
   *
   * @param network whether the device is a network device
   */
  public CommandFunction(
      InterfaceDeclaration owner,
      boolean network,
      Plan plan,
      Layouts layouts,
      DispatcherNames names,
      HelperFunctions helpers,
      ValueWalks walks) {
    this.owner = owner;
    this.network = network;
    this.names = names;
    this.plan = plan;
    step = new Step(plan, body, layouts, helpers, walks);
    argument = new ArgumentCode(step);
    pointed = new PointedCode(step, argument.path());
    opened = new OpenedCode(step, argument.path());
    wrapped = new WrappedCode(step, argument.path());
  }

  /** Its name, such as {@code sensor_do_set_config}. */
  public static String name(DispatcherNames names, InterfaceDeclaration owner, Plan plan) {
    return names.of(owner, "do_" + plan.member());
  }

  public String text() {
    step.refuse(
        "!call->ops->" + plan.called().member(),
        network ? Refusal.UNKNOWN_PRIVATE_COMMAND : Refusal.UNKNOWN_COMMAND);
    permission(plan.command().calling().requires());
    argument.take();
    wrapped.take();
    pointed.take();
    argument.check();
    pointed.check();
    wrapped.fill();
    plan.command().nrOffset().ifPresent(this::offset);
    opened.reserve();
    call();
    if (!isLast()) {
      // An error on which the argument is given back is no success.
      if (!isMixed()) {
        failed();
        opened.judge();
      } else {
        opened.judge();
        failed();
      }
      opened.number();
      wrapped.give();
      argument.give();
      pointed.give();
      undo();
    }
    end();
    return body.function(
        "static noinline long %s(const %s *call)"
            .formatted(name(names, owner, plan), names.struct(owner, "call")));
  }

  private void permission(Permission needed) {
    needed.capability().ifPresent(this::capability);
    if (needed.writable()) {
      step.refuse("!(call->file->f_mode & FMODE_WRITE)", Refusal.NOT_WRITABLE);
    }
  }

  private void capability(Capability needed) {
    String where =
        network ? "dev_net(call->dev)->user_ns" : "file_inode(call->file)->i_sb->s_user_ns";
    step.refuse(
        needed.namespaced()
            ? "!ns_capable(" + where + ", " + needed.name() + ")"
            : "!capable(" + needed.name() + ")",
        Refusal.CAPABILITY);
  }

  private void offset(Parameter.NrOffset offset) {
    String name = plan.offset().orElseThrow();
    body.declare("unsigned int " + name);
    body.line(
        "%s = array_index_nospec(_IOC_NR(call->cmd) - 0x%02x, %d);"
            .formatted(name, plan.command().nr(), offset.max() + 1));
  }

  /** Whether nothing is left to do after the driver's function. */
  private boolean isLast() {
    return step.failure() == Failure.RETURN
        && !plan.travel().isAnswered()
        && plan.opened().isEmpty();
  }

  /** The driver's function, if what comes before it agrees, and what comes after it. */
  private void call() {
    String call = new Callback(plan.called(), network).call();
    Optional<FileVariable> result = plan.openedResult();
    body.result(
        "%s(call, %s)"
            .formatted(
                names.of(owner, "begin"),
                plan.contract().isNumberAlone() && plan.called().undo().isEmpty()
                    ? "INT_MAX"
                    : "0"));
    body.open("if (!" + Failure.RESULT + ")");
    if (result.isPresent()) {
      opened.called(result.get(), call);
    } else {
      body.result(call);
    }
    body.line("%s(call, %s);".formatted(names.of(owner, "end"), Failure.RESULT)).close();
    if (isMixed() && plan.called().undo().isPresent()) {
      body.declare("bool " + MADE).line(MADE + " = ret >= 0;");
    }
    if (plan.contract().outcome().isNumber()) {
      tooLarge();
    }
  }

  /** Whether an error can be one on which the argument is given back. */
  private boolean isMixed() {
    return !plan.travel().outOn().isEmpty();
  }

  /** The driver has succeeded, but the caller cannot be told. */
  private void tooLarge() {
    body.open("if (" + Failure.RESULT + " > INT_MAX)")
        .line(Failure.RESULT + " = -" + DriverFault.TOO_LARGE.errno() + ";");
    if (plan.called().undo().isPresent()) {
      body.jump(Failure.UNDO);
    }
    body.close();
  }

  /** Ends a call that has failed, unless its error is one on which the argument is given back. */
  private void failed() {
    List<String> errors = plan.travel().outOn();
    if (errors.isEmpty()) {
      step.fail(plan.contract().outcome().isNumber() ? "ret < 0" : "ret", Failure.RESULT);
      return;
    }
    String others = errors.stream().map(this::isAnother).collect(Collectors.joining(" && "));
    String failed = plan.contract().hasPositiveResult() ? "ret < 0" : "ret";
    String all = plan.travel().out() ? failed + " && " + others : others;
    step.fail(all, Failure.RESULT);
  }

  /** The condition that the driver's function has returned another error. */
  private String isAnother(String error) {
    return Travel.mayStartAgain(List.of(error))
        ? "!" + step.helpers().isInterrupted() + "(ret)"
        : "ret != -" + error;
  }

  /** Lets the driver take back what it has made and the caller cannot know of. */
  private void undo() {
    Optional<String> call = new Callback(plan.called(), network).undoCall();
    if (call.isEmpty()) {
      return;
    }
    body.label(Failure.UNDO);
    body.open(
            "if (%sret < 0 && call->ops->%s)"
                .formatted(isMixed() ? MADE + " && " : "", plan.called().undo().orElseThrow()))
        .line(call.get() + ";")
        .close();
  }

  private void end() {
    if (step.failure() == Failure.CLEAN_UP) {
      body.label(Failure.LABEL);
      opened.end();
      pointed.free();
      wrapped.free();
      argument.free();
    }
    body.line("return ret;");
  }
}
