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
 * The private commands of network devices are deprecated (linux/sockios.h): netlink names its data.
 */
public final class PrivateNetIoctl implements Rule {
  @Override
  public Id id() {
    return Id.PRIVATE_NET_IOCTL;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Command command : Wording.commands(headers)) {
      if (command.number() instanceof CommandNumber.DevicePrivate) {
        findings.report(
            command.place(),
            Fault.of(
                "'%s' is a SIOCDEVPRIVATE command, which means something else on every driver"
                    .formatted(command.javaName()),
                "use generic netlink for new interfaces"));
      }
    }
  }
}
