package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.CommandNumber;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/**
 * The size of the data fits the command number: into 13 bits on every architecture, into 14 on some
 * ({@code asm/ioctl.h}). More would overflow into the direction.
 */
public final class ArgumentTooLarge implements Rule {
  @Override
  public Id id() {
    return Id.ARGUMENT_TOO_LARGE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    PayloadSizes payloads = new PayloadSizes();
    for (Command command : Wording.commands(headers)) {
      long size = payloads.inNumber(command);
      String subject = subject(command) + Wording.bytes(size);
      if (size > PayloadSizes.LARGEST) {
        findings.reportFatal(
            command.place(),
            Fault.of(
                "%s, and no command number holds more than %d"
                    .formatted(subject, PayloadSizes.LARGEST),
                "pass less a call, or use read, write or mmap"));
      } else if (size > PayloadSizes.PORTABLE) {
        findings.report(
            command.place(),
            Fault.of(
                "%s, and command numbers of MIPS, powerpc, alpha and SPARC hold %d"
                    .formatted(subject, PayloadSizes.PORTABLE),
                "pass less a call, or use read, write or mmap"));
      }
    }
  }

  private static String subject(Command command) {
    String name = "'" + command.javaName() + "'";
    return command
        .encoded()
        .flatMap(CommandNumber.Encoded::encodedAs)
        .map(as -> "'%s', whose size the number of %s carries, has ".formatted(as.cName(), name))
        .orElse((command.varies() ? "one element of " : "the data of ") + name + " has ");
  }
}
