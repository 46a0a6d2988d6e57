package io.github.ioctlabi.core.emit.c.kernel.plan;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.Naming;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import io.github.ioctlabi.core.emit.c.kernel.text.Lines;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The driver's function for a command: how the ops table declares it, and how it is called. */
public final class Callback {
  /** The parameter that counts the elements of an array whose size is in the number. */
  static final String COUNT = "count";

  private final Plan plan;
  private final boolean network;

  /**
   * A callback.
   *
   * @param network whether the device is a network device
   */
  public Callback(Plan plan, boolean network) {
    this.plan = plan;
    this.network = network;
  }

  /** The member of the ops table. */
  public String member() {
    return Lines.of(
        1, "%s(*%s)(%s);".formatted(type(), plan.member(), String.join(", ", parameters())));
  }

  /** The member that takes back what the function has made. */
  public Optional<String> undoMember() {
    return plan.undo()
        .map(undo ->
            Lines.of(1, "void (*%s)(%s);".formatted(undo, String.join(", ", undoParameters()))));
  }

  private List<String> undoParameters() {
    List<String> all = new ArrayList<>();
    all.add(network ? "struct net_device *dev" : "struct file *file");
    if (!plan.travel().isAnswered()) {
      return all;
    }
    switch (plan.argument()) {
      case Argument.None _, Argument.Immediate _, Argument.Unknown _ -> {}
      case Argument.Single single ->
          all.add(Declarators.parameter(single.type(), plan.name(), true));
      case Argument.Tailed tailed ->
          all.add(
              Declarators.parameter(new DataType.StructType(tailed.struct()), plan.name(), true));
      case Argument.Elements elements -> {
        all.add(Declarators.elements(elements.element(), plan.name(), true));
        all.add("size_t " + COUNT);
      }
    }
    return all;
  }

  /** The call of that member. */
  public Optional<String> undoCall() {
    return plan.undo().map(undo -> undoCall("call->ops->" + undo));
  }

  private String undoCall(String function) {
    List<String> all = new ArrayList<>();
    all.add(network ? "call->dev" : "call->file");
    if (plan.travel().isAnswered()) {
      switch (plan.argument()) {
        case Argument.None _, Argument.Immediate _, Argument.Unknown _ -> {}
        case Argument.Single single -> all.add(plan.variable(single).passed());
        case Argument.Tailed _ -> all.add(plan.name());
        case Argument.Elements _ -> {
          all.add(plan.name());
          all.add(COUNT);
        }
      }
    }
    return function + "(" + String.join(", ", all) + ")";
  }

  private String type() {
    return plan.openedResult().isPresent()
        ? "struct file *"
        : plan.contract().outcome().isNumber() ? "long " : "int ";
  }

  private List<String> parameters() {
    List<String> all = new ArrayList<>();
    all.add(network ? "struct net_device *dev" : "struct file *file");
    plan.offset().ifPresent(name -> all.add("unsigned int " + name));
    argument(all);
    plan.behind().ifPresent(name -> all.add(Declarators.userPointer(uncounted().element(), name)));
    for (DataVariable pointed : plan.pointed()) {
      all.add(
          pointed.count().isPresent()
              ? Declarators.elements(pointed.element(), pointed.name(), !pointed.out())
              : Declarators.parameter(pointed.element(), pointed.name(), !pointed.out()));
    }
    plan.opened().stream()
        .filter(opened -> !opened.isResult())
        .forEach(opened -> all.add("struct file **" + opened.name()));
    return all;
  }

  private void argument(List<String> all) {
    boolean constant = !plan.travel().isAnswered();
    switch (plan.argument()) {
      case Argument.None _ -> {}
      case Argument.Immediate number -> all.add(Declarators.variable(number.type(), plan.name()));
      case Argument.Single single ->
          all.add(
              isByValue(single)
                  ? Declarators.variable(single.type(), plan.name())
                  : Declarators.parameter(single.type(), plan.name(), constant));
      case Argument.Tailed tailed ->
          all.add(
              Declarators.parameter(
                  new DataType.StructType(tailed.struct()), plan.name(), constant));
      case Argument.Elements elements -> {
        all.add(Declarators.elements(elements.element(), plan.name(), constant));
        all.add("size_t " + COUNT);
      }
      case Argument.Unknown unknown ->
          all.add(Declarators.userPointer(unknown.element(), plan.name()));
    }
  }

  /** The array behind the struct of which nothing says how long it is. */
  private Argument.Uncounted uncounted() {
    return ((Argument.Single) plan.argument()).uncounted().orElseThrow();
  }

  /** Whether a driver gets the value itself. */
  private boolean isByValue(Argument.Single single) {
    return !plan.travel().isAnswered() && Declarators.isScalar(single.type());
  }

  /** The call. */
  public String call() {
    List<String> all = new ArrayList<>();
    all.add(network ? "call->dev" : "call->file");
    plan.offset().ifPresent(all::add);
    switch (plan.argument()) {
      case Argument.None _ -> {}
      case Argument.Immediate _ -> all.add(plan.name());
      case Argument.Single single ->
          all.add(
              isByValue(single) ? plan.variable(single).value() : plan.variable(single).passed());
      case Argument.Tailed _ -> all.add(plan.name());
      case Argument.Elements _ -> {
        all.add(plan.name());
        all.add(COUNT);
      }
      case Argument.Unknown _ -> all.add("call->user");
    }
    plan.behind().ifPresent(_ -> all.add("call->user + " + offset(uncounted().member())));
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
