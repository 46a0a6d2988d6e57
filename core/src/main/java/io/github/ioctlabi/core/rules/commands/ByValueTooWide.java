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

/** An integer that travels in place of the address has the address's width: 32 bits on some. */
public final class ByValueTooWide implements Rule {
  /** The argument of ioctl(2) on 32-bit architectures, in bytes. */
  private static final long NARROWEST = 4;

  @Override
  public Id id() {
    return Id.BY_VALUE_TOO_WIDE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    PayloadSizes payloads = new PayloadSizes();
    for (Command command : Wording.commands(headers)) {
      if (command.payload() instanceof Payload.ByValue value
          && isReported(value, payloads.byValue(command))) {
        findings.report(
            value.argument().place(),
            Fault.of(
                "'%s' has %d bits, and 32-bit architectures pass 32 by value"
                    .formatted(value.argument().javaName(), payloads.byValue(command) * Byte.SIZE),
                "put @IoW(nr = 0x%02x) in place of @Io on '%s', which passes the address"
                    .formatted(command.nr(), command.javaName())));
      }
    }
  }

  /** Whether the argument of a command is reported as too wide. */
  static boolean isReported(Payload.ByValue value, long bytes) {
    return bytes > NARROWEST
        && !value.argument().type().isNative()
        && !value.argument().place().allows(Id.BY_VALUE_TOO_WIDE);
  }
}
