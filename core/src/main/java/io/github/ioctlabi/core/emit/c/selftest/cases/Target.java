package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.Outcome;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What commands go to.
 *
 * @param declared its commands
 * @param opener the command that returns it, if one of this header does
 */
public record Target(InterfaceDeclaration declared, Optional<Command> opener) {
  /** Whether it is a network device. */
  public boolean isNetwork() {
    return declared.isNetwork();
  }

  /** Those of a header: first those that a user names, then each behind what opens it. */
  static List<Target> of(Header header) {
    List<InterfaceDeclaration> left =
        new ArrayList<>(
            header.interfaces().stream().filter(each -> !each.commands().isEmpty()).toList());
    List<Target> targets = new ArrayList<>();
    for (InterfaceDeclaration declared : List.copyOf(left)) {
      if (opener(declared, header.interfaces()).isEmpty()) {
        targets.add(new Target(declared, Optional.empty()));
        left.remove(declared);
      }
    }
    while (!left.isEmpty()) {
      List<InterfaceDeclaration> open = targets.stream().map(Target::declared).toList();
      InterfaceDeclaration next =
          left.stream()
              .filter(each -> opener(each, open).isPresent())
              .findFirst()
              .orElse(left.getFirst());
      targets.add(new Target(next, opener(next, open)));
      left.remove(next);
    }
    return targets;
  }

  private static Optional<Command> opener(
      InterfaceDeclaration declared, List<InterfaceDeclaration> among) {
    return among.stream()
        .filter(each -> !each.equals(declared))
        .flatMap(each -> each.commands().stream())
        .filter(command -> Outcome.of(command).equals(new Outcome.Descriptor(declared.javaName())))
        .findFirst();
  }
}
