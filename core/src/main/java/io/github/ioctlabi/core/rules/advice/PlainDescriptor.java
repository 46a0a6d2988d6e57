package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;

/** A descriptor is installed for the caller and owned by somebody, and not a number. */
public final class PlainDescriptor implements Rule {
  @Override
  public Id id() {
    return Id.PLAIN_DESCRIPTOR;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (PayloadValue value : PayloadValue.either(headers)) {
      boolean number =
          value
              .integer()
              .filter(
                  kind -> kind.bytes() == Integer.BYTES && kind.order() == IntegerKind.Order.NATIVE)
              .isPresent();
      if (number && !value.told() && isDescriptor(value)) {
        findings.report(
            value.place(),
            Fault.of(
                "'%s' looks like a descriptor, and a number is owned and closed by nobody"
                    .formatted(value.javaName()),
                "%s @Descriptor Device %s".formatted(value.asComponent(), value.javaName())));
      }
    }
  }

  private static boolean isDescriptor(PayloadValue value) {
    List<String> words = value.words();
    boolean spelledOut =
        words.size() > 1
            && value.lastWord().equals("descriptor")
            && words.get(words.size() - 2).equals("file");
    return !value.isNumber() && (spelledOut || value.lastWord().endsWith("fd"));
  }
}
