package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.finding.Spelling;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Permission;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An old command that a newer one does along can be made into a call of that: whatever it accepts
 * is right for the newer one's function, and whatever it answers is in the answer of that
 * (Documentation/driver-api/ioctl.rst, "Interface versions").
 */
public final class UnfitWrapper implements Rule {
  @Override
  public Id id() {
    return Id.BAD_ANNOTATION;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Header header : headers) {
      for (InterfaceDeclaration declared : header.interfaces()) {
        for (Command command : declared.commands()) {
          command
              .calling()
              .wraps()
              .flatMap(name -> fault(declared, command, name))
              .ifPresent(fault -> findings.report(command.place(), fault));
        }
      }
    }
  }

  private static Optional<Fault> fault(InterfaceDeclaration declared, Command old, String name) {
    Optional<Command> found = declared.command(name).filter(each -> !each.equals(old));
    if (found.isEmpty()) {
      return Optional.of(unknown(declared, old, name));
    }
    Command newer = found.get();
    return newer
        .calling()
        .wraps()
        .map(further ->
            Fault.of(
                "'%s' wraps another command itself".formatted(name),
                "write @Wraps(\"%s\")".formatted(further)))
        .or(() -> calls(old, newer))
        .or(() -> permission(old, newer))
        .or(() -> data(old, newer))
        .map(each -> each.in("'%s' cannot wrap '%s'".formatted(old.javaName(), name)));
  }

  private static Fault unknown(InterfaceDeclaration declared, Command old, String name) {
    List<String> others =
        declared.commands().stream()
            .filter(each -> !each.equals(old) && each.calling().wraps().isEmpty())
            .map(Command::javaName)
            .toList();
    return Fault.of(
        "'%s' is no other command of '%s'".formatted(name, declared.javaName().simple()),
        others.isEmpty()
            ? "remove @Wraps"
            : "write @Wraps(\"%s\")".formatted(Spelling.nearest(name, others)));
  }

  /** Whether both are called the same way. */
  private static Optional<Fault> calls(Command old, Command newer) {
    for (Command command : List.of(old, newer)) {
      if (command.nrOffset().isPresent()) {
        return Optional.of(
            byHand(old, "'%s' has many numbers, by @NrOffset".formatted(command.javaName())));
      }
      if (command.calling().result() instanceof CallResult.NewDescriptor) {
        return Optional.of(byHand(old, "'%s' returns a descriptor".formatted(command.javaName())));
      }
    }
    if (old.direction() != newer.direction()
        || old.payload().hasArgument() != newer.payload().hasArgument()
        || old.payload().result() != newer.payload().result()) {
      return Optional.of(byHand(old, "their data goes other ways"));
    }
    if (!old.calling().result().equals(newer.calling().result())) {
      return Optional.of(byHand(old, "the results of ioctl(2) say different things"));
    }
    return Set.copyOf(old.calling().readBackOn()).equals(Set.copyOf(newer.calling().readBackOn()))
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "their arguments come back on different errors",
                "put the same @ReadBackOn on both, or " + byHand(old)));
  }

  /** The function of the newer one counts on what its own command asks for. */
  private static Optional<Fault> permission(Command old, Command newer) {
    Permission has = old.calling().requires();
    Permission wanted = newer.calling().requires();
    return has.covers(wanted)
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "'%s' asks for more".formatted(newer.javaName()),
                "put the @Requires of '%s' on '%s'".formatted(newer.javaName(), old.javaName())));
  }

  private static Optional<Fault> data(Command old, Command newer) {
    Optional<StructDeclaration> from = old.payload().struct();
    Optional<StructDeclaration> to = newer.payload().struct();
    if (from.isEmpty() || to.isEmpty()) {
      Command other = from.isEmpty() ? old : newer;
      return Optional.of(byHand(old, "'%s' takes no struct".formatted(other.javaName())));
    }
    return new CarriedMembers(old, from.get(), to.get()).fault();
  }

  private static Fault byHand(Command old, String what) {
    return Fault.of(what, byHand(old));
  }

  /** What is always possible. */
  static String byHand(Command old) {
    return "remove @Wraps from '%s' and write its function by hand".formatted(old.javaName());
  }
}
