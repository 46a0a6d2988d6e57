package io.github.ioctlabi.core.rules.flow;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.List;
import java.util.Set;

/**
 * The tag of a union that is sent is sent, too. One that the kernel fills is cleared before the
 * union is judged by it: no call could be right, but of a member whose tag is 0.
 */
public final class UnsentTag implements Rule {
  @Override
  public Id id() {
    return Id.BAD_ANNOTATION;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Set<Member> sent = Sent.by(headers);
    for (Header header : headers) {
      if (!header.existing()) {
        header.structs().forEach(struct -> judge(struct, sent, findings));
      }
    }
  }

  private static void judge(StructDeclaration struct, Set<Member> sent, RuleFindings findings) {
    for (Member union : struct.members()) {
      union
          .tag()
          .flatMap(struct::member)
          .filter(tag -> sent.contains(union) && union.flow() == Member.Flow.NORMAL)
          .filter(Outflow::isFilled)
          .ifPresent(tag ->
              findings.report(
                  tag.place(),
                  Fault.of(
                      "'%s' is sent, and what selects its member is not"
                          .formatted(union.javaName()),
                      "remove %1$s from '%2$s', or put %1$s on '%3$s'"
                          .formatted(AnnotationType.OUT, tag.javaName(), union.javaName()))));
    }
  }
}
