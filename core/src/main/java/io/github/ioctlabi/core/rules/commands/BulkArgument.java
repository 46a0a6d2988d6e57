package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/** Bulk data goes through read, write or mmap; a command controls. */
public final class BulkArgument implements Rule {
  private static final long SMALL = 4096;

  @Override
  public Id id() {
    return Id.BULK_ARGUMENT;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    PayloadSizes payloads = new PayloadSizes();
    for (Command command : Wording.commands(headers)) {
      long size = payloads.byAddress(command);
      if (size > SMALL && !PayloadSizes.isReported(command, payloads.inNumber(command))) {
        findings.report(
            command.place(),
            Fault.of(
                "'%s' copies %s a call, more than %d"
                    .formatted(command.javaName(), Wording.bytes(size), SMALL),
                "read, write or mmap suit bulk data better"));
      }
    }
  }
}
