package io.github.ioctlabi.core.rules.commands;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.CallResult;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/**
 * A command returns zero, and its data in its struct: a positive result has 31 bits, no type and no
 * room to grow (Documentation/driver-api/ioctl.rst).
 */
public final class PositiveReturn implements Rule {
  @Override
  public Id id() {
    return Id.POSITIVE_RETURN;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Command command : Wording.commands(headers)) {
      if (isPositive(command.calling().result())) {
        findings.report(
            command.place(),
            Fault.of(
                "'%s' returns ioctl's own result, which has no type and cannot grow"
                    .formatted(command.javaName()),
                "return zero, and put the value into the struct"));
      }
    }
  }

  private static boolean isPositive(CallResult result) {
    return switch (result) {
      case CallResult.Returned _, CallResult.WithData _ -> true;
      case CallResult.Unused _,
          CallResult.Dropped _,
          CallResult.ElementCount _,
          CallResult.NewDescriptor _ ->
          false;
    };
  }
}
