package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.commands.Command;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;

/**
 * What a driver has made is taken back where the call fails all the same: there is an answer left
 * to copy out. A descriptor that the call itself returns is installed without fail.
 */
public final class NothingToUndo implements Rule {
  @Override
  public Id id() {
    return Id.BAD_ANNOTATION;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Header header : headers) {
      for (Command command : header.commands()) {
        if (command.calling().handsOut() && !canFail(command)) {
          findings.report(
              command.place(),
              Fault.of(
                  "'%s' gives nothing back: when its driver has succeeded, it cannot fail any more"
                      .formatted(command.javaName()),
                  "remove @HandsOut"));
        }
      }
    }
  }

  private static boolean canFail(Command command) {
    return command.direction().reads()
        || (command.direction() == Direction.NONE && command.payload().result())
        || command.payload().data().flatMap(type -> Outflow.in(type, false)).isPresent();
  }
}
