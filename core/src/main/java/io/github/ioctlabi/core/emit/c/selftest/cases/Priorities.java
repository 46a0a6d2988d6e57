package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.data.Errno;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.data.Setting;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Context;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Fault;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Scenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.model.IntegerKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of two faults wins: memory before sizes, and sizes before values. */
final class Priorities {
  private final Scenes scenes;
  private final List<Wrong> values;

  private Priorities(Scenes scenes, List<TestCase> values) {
    this.scenes = scenes;
    this.values = values.stream().flatMap(each -> wrong(each).stream()).toList();
  }

  /** A wrong value, and how to make it. */
  private record Wrong(String what, Setting setting) {}

  /**
   * Adds to each case of memory or of size the same with a wrong value, which must not win.
   *
   * @param values cases of values in the plainest data
   */
  static void add(Scenes scenes, List<TestCase> values) {
    Priorities priorities = new Priorities(scenes, values);
    List<Runnable> additions = new ArrayList<>();
    scenes.forEach((context, cases) ->
        cases.forEach(each -> additions.add(() -> priorities.add(context, each))));
    additions.forEach(Runnable::run);
  }

  private void add(Context context, TestCase plain) {
    if (plain instanceof Refused(String _, Refusal reason, Fault fault)
        && isOfMemoryOrSize(reason)
        && !(fault instanceof Fault.Address)) {
      Set<Location> occupied = new HashSet<>();
      context.settings().forEach(setting -> occupied.add(setting.at()));
      place(fault).ifPresent(occupied::add);
      values.stream()
          .filter(other -> !occupied.contains(other.setting().at()))
          .findFirst()
          .ifPresent(other ->
              scenes.add(context.with("with " + other.what(), List.of(other.setting())), plain));
    }
  }

  private static boolean isOfMemoryOrSize(Refusal reason) {
    return reason.errno() == Errno.EFAULT || reason.errno() == Errno.E2BIG;
  }

  private static Optional<Wrong> wrong(TestCase plain) {
    if (!(plain instanceof Refused(String what, Refusal reason, Fault fault))
        || isOfMemoryOrSize(reason)) {
      return Optional.empty();
    }
    return switch (fault) {
      case Fault.Value(Location at, var order, String value) ->
          Optional.of(new Wrong(what, new Setting.Put(at, order, value)));
      case Fault.NotZero(Location at) when at.behind().isEmpty() ->
          Optional.of(
              new Wrong(what + " not zero", new Setting.Put(at, IntegerKind.Order.NATIVE, "1")));
      default -> Optional.empty();
    };
  }

  private static Optional<Location> place(Fault fault) {
    return switch (fault) {
      case Fault.Value value -> Optional.of(value.at());
      case Fault.Pointer pointer -> Optional.of(pointer.at());
      case Fault.OverPage size -> Optional.of(size.at());
      default -> Optional.empty();
    };
  }
}
