package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.List;
import java.util.Optional;

/**
 * The address of an array or a struct is the caller's to send. What is filled by the kernel alone
 * is sent as zero: there an address leads nowhere, and nothing comes back from behind it. A segment
 * may well be memory that the kernel names. A header that exists has structs that travel both ways.
 */
public final class UnsentAddress implements Rule {
  @Override
  public Id id() {
    return Id.BAD_ANNOTATION;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Header header : headers) {
      for (Member member : TypeUses.members(List.of(header))) {
        fault(member, header.existing()).ifPresent(fault -> findings.report(member.place(), fault));
      }
    }
  }

  private static Optional<Fault> fault(Member member, boolean existing) {
    if (member.flow() == Member.Flow.OUT && Members.isAddress(member)) {
      return Optional.of(filled(member));
    }
    if (existing) {
      return Optional.empty();
    }
    return member.flow() == Member.Flow.OUT
        ? Members.addressIn(member.type()).map(inner -> within(member, inner))
        : behind(member);
  }

  private static Fault filled(Member member) {
    String remove = "remove %s from '%s'".formatted(AnnotationType.OUT, member.javaName());
    boolean out = member.type().pointer().orElseThrow().flow() == PointerFlow.OUT;
    return Fault.of(
        "'%s' is %s, so that 0 is sent as its address and nothing comes back%s"
            .formatted(
                member.javaName(),
                AnnotationType.OUT,
                out
                    ? "; its flow says already that the kernel fills the data"
                    : "; that the kernel fills the data is said by flow = Flow.OUT"),
        remove);
  }

  private static Fault within(Member member, Member inner) {
    return Fault.of(
        "'%s' is %s, so that 0 is sent as the address '%s' in it and nothing comes back"
            .formatted(member.javaName(), AnnotationType.OUT, inner.javaName()),
        "remove %s from '%s'".formatted(AnnotationType.OUT, member.javaName()));
  }

  private static Optional<Fault> behind(Member outer) {
    return outer
        .type()
        .pointer()
        .filter(pointer -> pointer.flow() == PointerFlow.OUT)
        .flatMap(pointer -> pointer.target().type())
        .flatMap(Members::addressIn)
        .map(inner ->
            Fault.of(
                "'%s' flows out only, so that 0 is sent as the address '%s' in it and nothing comes"
                        .formatted(outer.javaName(), inner.javaName())
                    + " back",
                "put flow = Flow.INOUT into the %s of '%s'"
                    .formatted(AnnotationType.USER_POINTER, outer.javaName())));
  }
}
