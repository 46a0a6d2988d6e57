package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Remedy;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Integers;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Whoever counts says how far: without a largest count a caller decides how much the kernel
 * allocates. A narrow integer bounds what it counts by itself; a largest count that no allocation
 * could reach bounds nothing.
 */
public final class UnboundedCount implements Rule {
  private static final long USUAL = 1024;

  private static final String LINE = CountedArray.LINE + " (128 MiB)";

  @Override
  public Id id() {
    return Id.UNBOUNDED_COUNT;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (CountedArray counted : CountedArray.in(struct)) {
        fault(counted).ifPresent(fault -> findings.report(counted.array().place(), fault));
      }
    }
  }

  private static Optional<Fault> fault(CountedArray counted) {
    Optional<BigInteger> tellable =
        counted.count().map(CountedArray.Sibling::largest).map(counted::elements);
    if (tellable.filter(counted::isMeant).isPresent() || isBounded(counted)) {
      return Optional.empty();
    }
    if (counted.mostMeant() == 0) {
      return Optional.of(
          Fault.of(
              "an element of '%s' has %d bytes, and over %s is more than a call can mean"
                  .formatted(counted.array().javaName(), counted.elementSize(), LINE),
              "make it smaller"));
    }
    return Optional.of(
        counted.max() > 0
            ? Fault.of(
                "max = %s of '%s' bounds nothing: %s"
                    .formatted(
                        Integers.literal(counted.max()),
                        counted.array().javaName(),
                        allocated(counted, BigInteger.valueOf(counted.max()))),
                Remedy.keepingAbi(
                    "put max = %d or less into its %s"
                        .formatted(counted.mostMeant(), counted.annotation())))
            : Fault.of(subject(counted, tellable), Remedy.keepingAbi(remedy(counted))));
  }

  /** A segment stays where it is: whatever its largest size, that is a bound. */
  private static boolean isBounded(CountedArray counted) {
    return counted.max() > 0
        && (!counted.copied() || counted.isMeant(BigInteger.valueOf(counted.max())));
  }

  private static String subject(CountedArray counted, Optional<BigInteger> tellable) {
    String name = counted.array().javaName();
    Optional<CountedArray.Sibling> count = counted.count();
    if (count.isPresent() && count.get().kind().bytes() <= Short.BYTES) {
      return "'%s' does not bound '%s': %s"
          .formatted(
              count.get().member().javaName(), name, allocated(counted, tellable.orElseThrow()));
    }
    return ranged(counted)
            .map(range ->
                "only the @Range of '%s', which is looked at when '%s' has been read,"
                    .formatted(range.member().javaName(), name))
            .orElse("nothing")
        + " bounds the number of elements of '%s', and so what a caller makes the kernel allocate"
            .formatted(name);
  }

  private static String allocated(CountedArray counted, BigInteger elements) {
    return "%d elements have %d bytes, and over %s is more than a call can mean"
        .formatted(elements, counted.bytes(elements), LINE);
  }

  private static String remedy(CountedArray counted) {
    Optional<BigInteger> all =
        ranged(counted)
            .flatMap(CountedArray.Sibling::highest)
            .map(counted::roomFor)
            .filter(counted::isMeant);
    if (all.isPresent()) {
      return "put max = %d into its %s".formatted(all.get(), counted.annotation());
    }
    BigInteger usual = BigInteger.valueOf(Math.min(USUAL, counted.mostMeant()));
    return "put max into its %s, such as max = %d%s"
        .formatted(
            counted.annotation(),
            usual,
            ranged(counted)
                .map(count ->
                    ", and max = %d into the @Range of '%s'"
                        .formatted(counted.told(usual), count.member().javaName()))
                .orElse(""));
  }

  /** The count, if it has a range that goes beyond zero. */
  private static Optional<CountedArray.Sibling> ranged(CountedArray counted) {
    return counted
        .count()
        .filter(count -> count.highest().filter(most -> most.signum() > 0).isPresent());
  }
}
