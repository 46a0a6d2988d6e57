package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Set;

/** A timeout without a clock is a time to wait, of a unit that only its name tells. */
public final class PlainTimeout implements Rule {
  /** What may follow the word that counts. */
  private static final Set<String> UNITS =
      Set.of(
          "s", "sec", "secs", "second", "seconds", "ms", "msec", "msecs", "millis", "us", "usec",
          "usecs", "micros", "ns", "nsec", "nsecs", "nanos", "jiffies", "ticks");

  @Override
  public Id id() {
    return Id.PLAIN_TIMEOUT;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (PayloadValue value : PayloadValue.read(headers)) {
      if (value.integer().isPresent() && !value.told() && isTimeout(value)) {
        findings.report(
            value.place(),
            Fault.of(
                RelativeTimeout.waits(value),
                "%s @Nanoseconds long %s, the time of the clock at which it ends"
                    .formatted(value.asComponent(), value.javaName())));
      }
    }
  }

  private static boolean isTimeout(PayloadValue value) {
    List<String> words = value.words();
    int at = words.size() - 1;
    while (at > 0 && UNITS.contains(words.get(at))) {
      at--;
    }
    return at >= 0
        && words.get(at).endsWith("timeout")
        && !value.isNumber()
        && !RelativeTimeout.isAbsolute(value);
  }
}
