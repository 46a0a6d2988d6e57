package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.model.DataType;
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

  private void bound(Pointed pointed) {
    body.declare(Declared.pointer(pointed.element(), pointed.name()) + " = NULL");
    if (pointed.count().isEmpty()) {
      return;
    }
    Pointed.Counted counted = pointed.count().get();
    String count = pointed.name() + Pointed.COUNT;
    body.declare("u64 " + count);
    Counts counts = counts(pointed, counted);
    body.line(count + " = " + counts.elements() + ";");
    if (counts.canExceed(counted.max(), 0)) {
      step.fail(count + " > " + counts.bound(counted.max()), "-E2BIG");
    }
  }

  private Counts counts(Pointed pointed, Pointed.Counted counted) {
    DataType type = counted.member().type();
    return new Counts(
        type,
        Values.unsigned(type, path + counted.path()),
        counted.count().unit(),
        step.layouts().size(pointed.element()),
        size(pointed));
  }

  private static String size(Pointed pointed) {
    return "sizeof(*" + pointed.name() + ")";
  }

  private void take(Pointed pointed) {
    String address = path + pointed.path();
    String user = "u64_to_user_ptr(" + address + ")";
    String name = pointed.name();
    if (pointed.out()) {
      // The driver may write over the address.
      body.declare("void __user *" + name + Pointed.USER);
      body.line(name + Pointed.USER + " = " + user + ";");
      user = name + Pointed.USER;
    }
    body.open("if (" + (pointed.out() ? user : address) + ")");
    if (pointed.in()) {
      String bytes =
          pointed.count().isPresent()
              ? "array_size(" + name + Pointed.COUNT + ", " + size(pointed) + ")"
              : size(pointed);
      body.line(name + " = vmemdup_user(" + user + ", " + bytes + ");");
      step.failed(name);
    } else {
      String count = pointed.count().isPresent() ? name + Pointed.COUNT : "1";
      body.line("%s = kvcalloc(%s, %s, GFP_KERNEL_ACCOUNT);".formatted(name, count, size(pointed)));
      step.fail("!" + name, "-ENOMEM");
    }
    body.close();
    step.hold();
  }

  /** Refuses what is wrong with it. */
  void check() {
    for (Pointed pointed : step.plan().pointed()) {
      pointed.count().ifPresent(counted -> whole(pointed, counted));
      if (pointed.in()) {
        go(step.passages().clears(), pointed, pointed.name() + Pointed.COUNT);
        go(step.passages().checks(), pointed, pointed.name() + Pointed.COUNT);
      }
    }
  }

  /** A number of bytes is one of elements. */
  private void whole(Pointed pointed, Pointed.Counted counted) {
    Counts counts = counts(pointed, counted);
    if (!counts.isPlain()) {
      String bytes = pointed.name() + Pointed.COUNT + " * " + size(pointed);
      step.fail(bytes + " != " + counts.number(), "-EINVAL");
    }
  }

  private void go(Passage passage, Pointed pointed, String count) {
    DataType element = pointed.element();
    if (!passage.concerns(element, Optional.empty())) {
      return;
    }
    body.open("if (" + pointed.name() + ")");
    if (pointed.count().isPresent()) {
      passage.elements(body, element, pointed.name(), count);
    } else if (element instanceof DataType.StructType struct) {
      passage.pointer(body, struct.declaration(), pointed.name());
    }
    body.close();
  }

  /** Copies out. */
  void give() {
    for (Pointed pointed : step.plan().pointed()) {
      if (pointed.out()) {
        give(pointed);
      }
    }
  }

  private void give(Pointed pointed) {
    String count = pointed.name() + Pointed.COUNT;
    if (pointed.count().isPresent() && step.plan().isAnswered()) {
      Pointed.Counted counted = pointed.count().get();
      body.line(
          "%1$s = min_t(u64, %1$s, %2$s);".formatted(count, counts(pointed, counted).elements()));
    }
    go(step.passages().tidies(), pointed, count);
    String bytes =
        pointed.count().isPresent()
            ? "array_size(" + count + ", " + size(pointed) + ")"
            : size(pointed);
    body.open(
            "if (%1$s && copy_to_user(%1$s%2$s, %1$s, %3$s))"
                .formatted(pointed.name(), Pointed.USER, bytes))
        .line("ret = -EFAULT;")
        .close();
  }

  void free() {
    step.plan().pointed().reversed().forEach(each -> body.line("kvfree(" + each.name() + ");"));
  }
}
