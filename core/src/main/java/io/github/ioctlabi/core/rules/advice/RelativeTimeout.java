package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Set;

/**
 * A timeout that the kernel reads is a point in time: a call that a signal interrupts can then be
 * made again as it was (Documentation/process/botching-up-ioctls.rst).
 */
public final class RelativeTimeout implements Rule {
  /** Words in a name that tell how long to wait; not those of points in time, such as deadline. */
  private static final Set<String> WAITS =
      Set.of("timeout", "timeouts", "delay", "wait", "expiry", "expires");

  private static final Set<String> ABSOLUTE = Set.of("abs", "absolute", "at", "until", "deadline");

  @Override
  public Id id() {
    return Id.RELATIVE_TIMEOUT;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (PayloadValue value : PayloadValue.read(headers)) {
      if (isDuration(value.type()) && value.hasWord(WAITS) && !isAbsolute(value)) {
        findings.report(
            value.place(), Fault.of(waits(value), "take the time of the clock at which it ends"));
      }
    }
  }

  private static boolean isDuration(DataType type) {
    return type.time().filter(time -> time.carrier() == TimeCarrier.DURATION).isPresent();
  }

  /** Whether a name says that it is a point in time. */
  static boolean isAbsolute(PayloadValue value) {
    return value.hasWord(ABSOLUTE);
  }

  /** What is wrong with a time to wait. */
  static String waits(PayloadValue value) {
    return "'%s' looks like a time to wait, which begins anew when an interrupted call is made again"
        .formatted(value.javaName());
  }
}
