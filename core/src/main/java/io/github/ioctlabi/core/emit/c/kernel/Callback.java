package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import java.util.ArrayList;
import java.util.List;

/** The driver's function for a command: how the ops table declares it, and how it is called. */
final class Callback {
  private final Plan plan;
  private final boolean network;

  /**
   * A callback.
   *
   * @param network whether the device is a network device
   */
  Callback(Plan plan, boolean network) {
    this.plan = plan;
    this.network = network;
  }

  /** The member of the ops table. */
  String member() {
    return Lines.of(
        1, "%s(*%s)(%s);".formatted(type(), plan.member(), String.join(", ", parameters())));
  }

  private String type() {
    return plan.openedResult().isPresent()
        ? "struct file *"
        : plan.returnsNumber() ? "long " : "int ";
  }

  private List<String> parameters() {
    List<String> all = new ArrayList<>();
    all.add(network ? "struct net_device *dev" : "struct file *file");
    plan.offset().ifPresent(offset -> all.add("unsigned int " + offset.name()));
    argument(all);
    plan.behind()
        .ifPresent(tail -> all.add(Declared.userPointer(element(tail.of().type()), tail.name())));
    for (Pointed pointed : plan.pointed()) {
      all.add(
          pointed.count().isPresent()
              ? Declared.elements(pointed.element(), pointed.name(), !pointed.out())
              : Declared.parameter(pointed.element(), pointed.name(), !pointed.out()));
    }
    plan.opened().stream()
        .filter(opened -> !opened.isResult())
        .forEach(opened -> all.add("struct file **" + opened.name()));
    return all;
  }

  private void argument(List<String> all) {
    boolean constant = !plan.isAnswered();
    switch (plan.argument()) {
      case Argument.None _ -> {}
      case Argument.Immediate number -> all.add(Declared.variable(number.type(), number.name()));
      case Argument.Single single ->
          all.add(
              isByValue(single)
                  ? Declared.variable(single.type(), single.name())
                  : Declared.parameter(single.type(), single.name(), constant));
      case Argument.Tailed tailed ->
          all.add(Declared.parameter(tailed.type(), tailed.name(), constant));
      case Argument.Elements elements -> {
        all.add(Declared.elements(elements.element(), elements.name(), constant));
        all.add("size_t count");
      }
      case Argument.Unknown unknown ->
          all.add(Declared.userPointer(unknown.element(), unknown.name()));
    }
  }

  /** The type of the elements of a flexible array. */
  static DataType element(DataType type) {
    return type instanceof DataType.FlexibleType flexible ? flexible.element() : type;
  }

  /** Whether a driver gets the value itself. */
  private boolean isByValue(Argument.Single single) {
    return !plan.isAnswered() && Declared.isScalar(single.type());
  }

  /** The call. */
  String call() {
    List<String> all = new ArrayList<>();
    all.add(network ? "call->dev" : "call->file");
    plan.offset().ifPresent(offset -> all.add(offset.name()));
    switch (plan.argument()) {
      case Argument.None _ -> {}
      case Argument.Immediate number -> all.add(number.name());
      case Argument.Single single ->
          all.add(isByValue(single) ? new Variable(single).value() : new Variable(single).passed());
      case Argument.Tailed tailed -> all.add(tailed.name());
      case Argument.Elements elements -> {
        all.add(elements.name());
        all.add("count");
      }
      case Argument.Unknown _ -> all.add("call->user");
    }
    plan.behind().ifPresent(tail -> all.add("call->user + " + offset(tail.of())));
    plan.pointed().forEach(pointed -> all.add(pointed.name()));
    plan.opened().stream()
        .filter(opened -> !opened.isResult())
        .forEach(opened -> all.add("&" + opened.name()));
    String function = "call->ops->" + plan.member();
    // A macro of this name with arguments would be taken for the call.
    String called = Naming.isCallOfMacro(plan.member()) ? "(*" + function + ")" : function;
    return called + "(" + String.join(", ", all) + ")";
  }

  /** Where an array of unknown length begins. */
  private String offset(Member tail) {
    return plan.argument() instanceof Argument.Single single
        ? "offsetof(" + CType.of(single.type()).name() + ", " + tail.cName() + ")"
        : "0";
  }
}
