package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import java.util.List;

/** A type of another header is not one of the header that is made: nothing would define it. */
public final class OwnHeaderType implements Rule {
  @Override
  public Id id() {
    return Id.BAD_HEADER;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Header header : headers) {
      if (!header.existing()) {
        TypeUses.members(List.of(header)).forEach(member -> judge(member, header, findings));
      }
    }
  }

  private static void judge(Member member, Header header, RuleFindings findings) {
    member
        .type()
        .foreign()
        .filter(type -> type.header().equals(header.path()))
        .ifPresent(type ->
            findings.report(
                member.place(),
                Fault.of(
                    "'%s' is in %s, which is made from these declarations and does not define %s"
                        .formatted(member.javaName(), header.path(), type.cName()),
                    "name the header that does, or declare a record in place of @CType")));
  }
}
