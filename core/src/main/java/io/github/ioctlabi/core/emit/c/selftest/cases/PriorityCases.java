package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.data.Errno;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CommandScenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of two mutations wins: memory before sizes, and sizes before values. */
final class PriorityCases {
  private final CommandScenes scenes;
  private final List<Wrong> values;

  private PriorityCases(CommandScenes scenes, List<TestCase> values) {
    this.scenes = scenes;
    this.values = values.stream().flatMap(each -> wrong(each).stream()).toList();
  }

  /** A wrong value, and how to make it. */
  private record Wrong(String what, FillStep step) {}

  /**
   * Adds to each case of memory or of size the same with a wrong value, which must not win.
   *
   * @param values cases of values in the plainest data
   */
  static void add(CommandScenes scenes, List<TestCase> values) {
    PriorityCases priorities = new PriorityCases(scenes, values);
    List<Runnable> additions = new ArrayList<>();
    scenes.forEach((variant, cases) ->
        cases.forEach(each -> additions.add(() -> priorities.add(variant, each))));
    additions.forEach(Runnable::run);
  }

  /**
   * Adds the same for a count that is judged with the values around it: before those of its struct.
   *
   * @param values cases of these
   */
  static void addCount(
      CommandScenes scenes, DataVariant variant, Refused tooMany, List<TestCase> values) {
    Optional<Location> count = place(tooMany.mutation());
    values.stream()
        .filter(each -> each instanceof Refused refused && refused.reason().errno() != Errno.E2BIG)
        .flatMap(each -> wrong(each).stream())
        .filter(other -> count.filter(other.step().at()::equals).isEmpty())
        .findFirst()
        .ifPresent(other ->
            scenes.add(variant.with("with " + other.what(), List.of(other.step())), tooMany));
  }

  private void add(DataVariant variant, TestCase plain) {
    if (plain instanceof Refused(String _, Refusal reason, Mutation mutation)
        && isOfMemoryOrSize(reason)
        && !(mutation instanceof Mutation.Address)) {
      Set<Location> occupied = new HashSet<>();
      variant.steps().forEach(step -> occupied.add(step.at()));
      place(mutation).ifPresent(occupied::add);
      values.stream()
          .filter(other -> !occupied.contains(other.step().at()))
          .findFirst()
          .ifPresent(other ->
              scenes.add(variant.with("with " + other.what(), List.of(other.step())), plain));
    }
  }

  /** A count of what the driver follows itself is judged with the values around it. */
  private static boolean isOfMemoryOrSize(Refusal reason) {
    return reason != Refusal.LEFT_TOO_LONG
        && (reason.errno() == Errno.EFAULT || reason.errno() == Errno.E2BIG);
  }

  private static Optional<Wrong> wrong(TestCase plain) {
    if (!(plain instanceof Refused(String what, Refusal reason, Mutation mutation))
        || isOfMemoryOrSize(reason)) {
      return Optional.empty();
    }
    return switch (mutation) {
      case Mutation.Value(Location at, var order, String value) ->
          Optional.of(new Wrong(what, new FillStep.Put(at, order, value)));
      case Mutation.NotZero(Location at) when at.behind().isEmpty() ->
          Optional.of(
              new Wrong(what + " not zero", new FillStep.Put(at, IntegerKind.Order.NATIVE, "1")));
      default -> Optional.empty();
    };
  }

  private static Optional<Location> place(Mutation mutation) {
    return switch (mutation) {
      case Mutation.Value value -> Optional.of(value.at());
      case Mutation.Pointer pointer -> Optional.of(pointer.at());
      case Mutation.HighPointer pointer -> Optional.of(pointer.at());
      case Mutation.OverPage size -> Optional.of(size.at());
      default -> Optional.empty();
    };
  }
}
