package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeSource;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import java.util.List;

/** An instant is a time of the clock on the wall: other clocks have no date. */
public final class ClockMismatch implements Rule {
  @Override
  public Id id() {
    return Id.CLOCK_MISMATCH;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (TypeUses.Use use : TypeUses.uses(headers)) {
      use.type()
          .parts()
          .flatMap(type -> type.time().stream())
          .filter(
              time -> time.carrier() == TimeCarrier.INSTANT && time.clock() != TimeSource.REALTIME)
          .findFirst()
          .ifPresent(time ->
              findings.report(
                  use.place(),
                  Fault.of(
                      "'%s' is an Instant, and the clock %s has no date"
                          .formatted(use.javaName(), time.clock()),
                      "put clock = Clock.REALTIME if the kernel counts on it, or make it a"
                          + " Duration")));
    }
  }
}
