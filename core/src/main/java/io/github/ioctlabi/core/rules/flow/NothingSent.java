package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A command that sends nothing cannot tell the kernel where data is to go, nor how much room there
 * is. In a header that exists the kernel may hold it otherwise.
 */
public final class NothingSent implements Rule {
  @Override
  public Id id() {
    return Id.DIRECTION_MISMATCH;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Header header : headers) {
      if (!header.existing()) {
        header
            .commands()
            .forEach(command ->
                fault(command).ifPresent(fault -> findings.report(command.place(), fault)));
      }
    }
  }

  private static Optional<Fault> fault(Command command) {
    if (command.payload().hasArgument() || !command.payload().result()) {
      return Optional.empty();
    }
    return command
        .payload()
        .data()
        .flatMap(type ->
            Members.addressIn(type)
                .map(member ->
                    "sends no address for '%s', so that nothing comes back from behind it"
                        .formatted(member.javaName()))
                .or(() -> command.payload().struct().flatMap(NothingSent::room)))
        .map(what -> Fault.of("'%s' %s".formatted(command.javaName(), what), remedy(command)));
  }

  private static Optional<String> room(StructDeclaration struct) {
    return struct
        .tail()
        .flatMap(DataType.FlexibleType::count)
        .flatMap(struct::member)
        .filter(count -> count.flow() == Member.Flow.NORMAL)
        .map(count ->
            "does not send '%s', which tells the kernel how much room there is for '%s'"
                .formatted(count.javaName(), struct.members().getLast().javaName()));
  }

  /** A private command has no direction of its own. */
  private static String remedy(Command command) {
    String parameter = "a parameter of the type of the result";
    return command.direction() == Direction.READ
        ? "use @IoWR, with " + parameter
        : "add " + parameter;
  }
}
