package io.github.ioctlabi.core.emit.c.kernel.command;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.kernel.plan.DataVariable;
import io.github.ioctlabi.core.emit.c.kernel.text.Body;
import io.github.ioctlabi.core.emit.c.kernel.text.Declarators;
import io.github.ioctlabi.core.emit.c.kernel.values.CountChecks;
import io.github.ioctlabi.core.emit.c.kernel.values.CountExpressions;
import io.github.ioctlabi.core.emit.c.kernel.values.ValueWalk;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.Optional;

/** Data that an argument points to. */
final class PointedCode {
  private final Step step;
  private final Body body;
  private final String path;

  PointedCode(Step step, String path) {
    this.step = step;
    this.body = step.body();
    this.path = path;
  }

  /** Refuses counts that are too large, then copies in. */
  void take() {
    if (step.plan().pointed().isEmpty()) {
      return;
    }
    step.plan().pointed().forEach(this::bound);
    body.result();
    step.plan().pointed().forEach(this::take);
  }

  private void bound(DataVariable pointed) {
    body.declare(Declarators.pointer(pointed.element(), pointed.name()) + " = NULL");
    if (pointed.count().isEmpty()) {
      return;
    }
    Counted counted = pointed.count().get();
    String count = pointed.elements();
    body.declare("u64 " + count);
    CountExpressions counts = counts(pointed, counted);
    body.line(count + " = " + counts.elements() + ";");
    if (counted.canExceed() && !step.plan().contract().isCountOfTail(pointed.of())) {
      step.refuse(count + " > " + counts.bound(), step.plan().contract().tooMany(pointed.of()));
    }
  }

  private CountExpressions counts(DataVariable pointed, Counted counted) {
    String member = path + pointed.of().path().sibling(counted.member()).text();
    return CountExpressions.told(counted, member, pointed.size());
  }

  private void take(DataVariable pointed) {
    String address = path + pointed.of().path().text();
    String user = "u64_to_user_ptr(" + address + ")";
    String name = pointed.name();
    if (pointed.out()) {
      // The driver may write over the address.
      body.declare("void __user *" + name + DataVariable.USER);
      body.line(name + DataVariable.USER + " = " + user + ";");
      user = name + DataVariable.USER;
    }
    step.refuse("!%s(%s)".formatted(step.helpers().isAddress(), address), Refusal.DATA_UNREADABLE);
    body.open("if (" + (pointed.out() ? user : address) + ")");
    String room =
        pointed.count().isPresent()
            ? "kvcalloc(%s, %s, GFP_KERNEL_ACCOUNT)".formatted(pointed.elements(), pointed.size())
            : "kvzalloc(%s, GFP_KERNEL_ACCOUNT)".formatted(pointed.size());
    body.line(name + " = " + room + ";");
    step.refuse("!" + name, Refusal.NO_MEMORY);
    step.hold();
    if (pointed.in()) {
      step.refuse(
          "copy_from_user(%s, %s, %s)".formatted(name, user, bytes(pointed)),
          Refusal.DATA_UNREADABLE);
    }
    body.close();
  }

  /** The size of all that is pointed to. */
  private static String bytes(DataVariable pointed) {
    return pointed.count().isPresent()
        ? "array_size(" + pointed.elements() + ", " + pointed.size() + ")"
        : pointed.size();
  }

  /** Refuses what is wrong with it. */
  void check() {
    for (DataVariable pointed : step.plan().pointed()) {
      pointed
          .count()
          .ifPresent(counted ->
              new CountChecks(body, path, step.helpers()).whole(counts(pointed, counted)));
      if (pointed.in()) {
        go(step.walks().clearsInput(), pointed, pointed.elements());
        go(step.walks().checks(), pointed, pointed.elements());
      }
    }
  }

  private void go(ValueWalk walk, DataVariable pointed, String count) {
    DataType element = pointed.element();
    if (!walk.concerns(element, Optional.empty())) {
      return;
    }
    body.open("if (" + pointed.name() + ")");
    if (pointed.count().isPresent()) {
      walk.elements(body, element, pointed.name(), count, pointed.count().get().isLong());
    } else {
      element.struct().ifPresent(struct -> walk.pointer(body, struct, pointed.name()));
    }
    body.close();
  }

  /** Copies out. */
  void give() {
    for (DataVariable pointed : step.plan().pointed()) {
      if (pointed.out()) {
        give(pointed);
      }
    }
  }

  private void give(DataVariable pointed) {
    String count = pointed.elements();
    if (pointed.count().isPresent() && step.plan().travel().isAnswered()) {
      Counted counted = pointed.count().get();
      body.line(
          "%1$s = min_t(u64, %1$s, %2$s);".formatted(count, counts(pointed, counted).elements()));
    }
    if (step.plan().contract().counts(pointed.of())) {
      // The driver is not believed beyond the room.
      body.line("%1$s = min_t(u64, %1$s, ret);".formatted(count));
    }
    go(step.walks().clearsOutput(), pointed, count);
    step.unwritten(
        "%1$s && copy_to_user(%1$s%2$s, %1$s, %3$s)"
            .formatted(pointed.name(), DataVariable.USER, bytes(pointed)));
  }

  void free() {
    step.plan().pointed().reversed().forEach(each -> body.line("kvfree(" + each.name() + ");"));
  }
}
