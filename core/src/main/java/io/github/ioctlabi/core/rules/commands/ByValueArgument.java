package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/** A pointer to a struct can grow and shows its size in the number; a bare integer cannot. */
public final class ByValueArgument implements Rule {
  @Override
  public Id id() {
    return Id.BY_VALUE_ARGUMENT;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    PayloadSizes payloads = new PayloadSizes();
    for (Command command : Wording.commands(headers)) {
      if (command.payload() instanceof Payload.ByValue value
          && !ByValueTooWide.isReported(value, payloads.byValue(command))) {
        findings.report(
            value.argument().place(),
            Fault.of(
                "'%s' passes '%s' by value, which can never grow"
                    .formatted(command.javaName(), value.argument().javaName()),
                "put it into an @IoctlStruct record and @IoW(nr = 0x%02x) in place of @Io"
                    .formatted(command.nr())));
      }
    }
  }
}
