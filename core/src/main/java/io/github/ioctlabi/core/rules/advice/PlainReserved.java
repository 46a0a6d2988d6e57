package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Set;

/** What is kept for later is refused unless it is zero: else it can never get a meaning. */
public final class PlainReserved implements Rule {
  /** The whole name: a {@code source_pad} or {@code bytes_reserved} is something else. */
  private static final Set<String> NAMES =
      Set.of("pad", "padding", "reserved", "resv", "rsvd", "unused");

  @Override
  public Id id() {
    return Id.PLAIN_RESERVED;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (PayloadValue value : PayloadValue.read(headers)) {
      if (isReserved(value)) {
        findings.report(
            value.place(),
            Fault.of(
                "'%s' takes any number, and what nothing refuses can never get a meaning"
                    .formatted(value.javaName()),
                "put %s on '%s'"
                    .formatted(
                        value.isParameter() ? "@Range(min = 0, max = 0)" : "@Reserved",
                        value.javaName())));
      }
    }
  }

  private static boolean isReserved(PayloadValue value) {
    List<String> words = value.words();
    return !words.isEmpty()
        && NAMES.contains(words.getFirst())
        // A letter tells several apart, as a number does.
        && words.stream().skip(1).allMatch(word -> word.length() == 1)
        && value.type().innermost().integer().filter(DataType.IntegerType::isNumber).isPresent()
        && !value.told()
        && value.range().isEmpty()
        && !(value.where() instanceof PayloadValue.Where.InUnion);
  }
}
