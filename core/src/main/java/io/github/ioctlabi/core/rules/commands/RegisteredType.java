package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.names.Registry;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Type and nr are not given to somebody else in the kernel's registry
 * (Documentation/userspace-api/ioctl/ioctl-number.rst): strace and people tell drivers apart by
 * them.
 */
public final class RegisteredType implements Rule {
  /** Types that the registry gives to nobody. */
  private static final String FREE = "type = 0xBE and type = 0xC5 are free";

  @Override
  public Id id() {
    return Id.REGISTERED_TYPE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    List<Header> made = headers.stream().filter(header -> !header.existing()).toList();
    if (made.stream().allMatch(header -> header.commands().isEmpty())) {
      return;
    }
    Registry registry = Registry.load();
    for (Header header : made) {
      for (InterfaceDeclaration declared : header.interfaces()) {
        judge(declared, header.path(), registry, findings);
      }
    }
  }

  /** One message for all commands of an interface that have the same other owners. */
  private static void judge(
      InterfaceDeclaration declared, String path, Registry registry, RuleFindings findings) {
    Map<Owners, List<Command>> taken = new LinkedHashMap<>();
    for (Command command : declared.commands()) {
      if (command.encoded().isPresent() && !command.place().allows(Id.REGISTERED_TYPE)) {
        Owners owners = owners(command, path, registry);
        if (!owners.files().isEmpty()) {
          taken.merge(owners, List.of(command), RegisteredType::join);
        }
      }
    }
    taken.forEach((owners, commands) -> {
      Command first = commands.getFirst();
      Place place = commands.size() == 1 ? first.place() : declared.place();
      findings.report(place, message(owners, commands));
    });
  }

  /**
   * Who else has a command's number: nobody, if the header has it in the registry too.
   *
   * @param type the ioctl type
   * @param files as the registry has them
   */
  private record Owners(int type, Set<String> files) {}

  private static Owners owners(Command command, String path, Registry registry) {
    int last = command.nr() + command.nrOffset().map(Parameter.NrOffset::max).orElse(0);
    List<Registry.Entry> entries = registry.of(command.type(), command.nr(), last);
    Set<String> files = new LinkedHashSet<>();
    if (entries.stream().noneMatch(entry -> entry.isOf(path))) {
      entries.forEach(entry -> files.add(entry.owner()));
    }
    return new Owners(command.type(), files);
  }

  private static List<Command> join(List<Command> some, List<Command> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Fault message(Owners owners, List<Command> commands) {
    String names =
        commands.stream()
            .map(command -> "'%s' (nr 0x%02x)".formatted(command.javaName(), command.nr()))
            .collect(Collectors.joining(", "));
    return Fault.of(
        "type 0x%02x of %s is registered for %s"
            .formatted(owners.type(), names, String.join(", ", owners.files())),
        FREE);
  }
}
