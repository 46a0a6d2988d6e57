package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.scenes.Mutation;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase.Refused;
import io.github.ioctlabi.core.emit.c.selftest.scenes.ValidArgument;
import io.github.ioctlabi.core.model.commands.Capability;
import io.github.ioctlabi.core.model.commands.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is tried without what the caller needs: an address to nowhere must not win. */
final class PermissionCases {
  private PermissionCases() {}

  static List<TestCase> of(Permission needed, ValidArgument argument) {
    List<TestCase> cases = new ArrayList<>();
    needed
        .capability()
        .map(Capability::name)
        .ifPresent(name ->
            add(
                "a caller without " + name,
                Refusal.CAPABILITY,
                address -> new Mutation.Unprivileged(name, address),
                argument,
                cases));
    if (needed.writable()) {
      add(
          "a file opened read-only",
          Refusal.NOT_WRITABLE,
          Mutation.Unwritable::new,
          argument,
          cases);
    }
    if (needed.writable()) {
      needed
          .capability()
          .map(Capability::name)
          .ifPresent(name ->
              cases.add(
                  new Refused(
                      "a file opened read-only by a caller without " + name,
                      Refusal.CAPABILITY,
                      new Mutation.Unentitled(name))));
    }
    return cases;
  }

  private static void add(
      String what,
      Refusal reason,
      Function<Boolean, Mutation> mutation,
      ValidArgument argument,
      List<TestCase> cases) {
    cases.add(new Refused(what, reason, mutation.apply(false)));
    if (argument.inMemory()) {
      cases.add(new Refused(what + " and an address to nowhere", reason, mutation.apply(true)));
    }
  }
}
