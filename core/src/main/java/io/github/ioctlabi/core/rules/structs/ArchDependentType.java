package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;

/**
 * No type whose size follows the machine: 32-bit programs on a 64-bit kernel would need a
 * translation (Documentation/driver-api/ioctl.rst). Only a binding can have one, and its header
 * stays as it is: there is no remedy.
 */
public final class ArchDependentType implements Rule {
  @Override
  public Id id() {
    return Id.ARCH_DEPENDENT_TYPE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (TypeUses.Use use : TypeUses.uses(headers)) {
      use.type()
          .parts()
          .flatMap(type -> fault(type).stream())
          .findFirst()
          .ifPresent(fault ->
              findings.report(use.place(), Fault.of("'%s' %s".formatted(use.javaName(), fault))));
    }
    for (Command command : Wording.commands(headers)) {
      command
          .encoded()
          .flatMap(CommandNumber.Encoded::encodedAs)
          .filter(encoded -> encoded.type().parts().anyMatch(DataType::isNative))
          .ifPresent(encoded ->
              findings.report(
                  command.place(),
                  Fault.of(
                      ("the number of '%s' carries the size of '%s', which 32-bit "
                              + "programs see otherwise")
                          .formatted(command.javaName(), encoded.cName()))));
    }
  }

  private static Optional<String> fault(DataType type) {
    return type.isNative()
        ? Optional.of("is %s, which has another size on 32-bit machines".formatted(name(type)))
        : Optional.empty();
  }

  private static String name(DataType type) {
    return type.scalar().map(Wording::annotation).orElse("a C pointer");
  }
}
