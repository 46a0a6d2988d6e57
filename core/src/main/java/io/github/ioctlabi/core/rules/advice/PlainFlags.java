package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;
import java.util.Locale;

/**
 * Bits without a meaning are refused, or they can never get one: programs send garbage in them
 * (Documentation/process/botching-up-ioctls.rst).
 */
public final class PlainFlags implements Rule {
  @Override
  public Id id() {
    return Id.PLAIN_FLAGS;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (PayloadValue value : PayloadValue.read(headers)) {
      value
          .integer()
          // Bits have the machine's byte order.
          .filter(kind -> kind.order() == IntegerKind.Order.NATIVE && isFlags(value))
          .ifPresent(kind ->
              findings.report(
                  value.place(),
                  Fault.of(
                      "'%s' takes any bits, and those that nothing refuses can never get a meaning"
                          .formatted(value.javaName()),
                      remedy(value, kind))));
    }
  }

  private static boolean isFlags(PayloadValue value) {
    List<String> words = value.words();
    boolean mask =
        words.size() > 1
            && value.lastWord().equals("mask")
            && words.get(words.size() - 2).endsWith("flags");
    return !value.told()
        && value.range().isEmpty()
        && !value.isNumber()
        && (mask || value.lastWord().endsWith("flags"));
  }

  private static String remedy(PayloadValue value, IntegerKind kind) {
    String bits = name(value);
    return "%s Flags<%s> %s, with @IoctlFlags @U%d enum %s { @Bit(0) FIRST }"
        .formatted(
            value.where() instanceof PayloadValue.Where.ByValue
                ? "use @IoW in place of @Io and make it"
                : "make it",
            bits,
            value.javaName(),
            Integers.bits(kind),
            bits);
  }

  /** A name for the enum: of one flag, and not {@code Flags}. */
  private static String name(PayloadValue value) {
    String name = value.javaName().replaceFirst("s?\\d*$", "");
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return value.where() instanceof PayloadValue.Where.InStruct(var struct)
            && capital.equals("Flag")
        ? struct.javaName().simple() + capital
        : capital;
  }
}
