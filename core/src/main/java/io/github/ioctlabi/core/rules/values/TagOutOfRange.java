package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;

/** The component that is a tag can hold each value that selects a member. */
public final class TagOutOfRange implements Rule {
  @Override
  public Id id() {
    return Id.VALUE_OUT_OF_RANGE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        Optional<DataType.UnionType> union = member.type().innermost().union();
        Optional<Member> tag = member.tag().flatMap(struct::member);
        if (union.isPresent() && tag.isPresent()) {
          judge(union.get().declaration(), tag.get(), findings);
        }
      }
    }
  }

  private static void judge(UnionDeclaration union, Member tag, RuleFindings findings) {
    Optional<DataType.IntegerType> integer = tag.type().integer();
    if (integer.isPresent()) {
      IntegerKind kind = integer.get().kind();
      for (UnionMember member : union.members()) {
        for (long number : member.tags()) {
          if (!kind.holds(number)) {
            findings.report(
                member.place(),
                Fault.of(
                    "tag %d of '%s' is not in the %s '%s' (%s to %s)"
                        .formatted(
                            number,
                            member.javaName().simple(),
                            Wording.annotation(kind),
                            tag.javaName(),
                            kind.print(kind.range().min()),
                            kind.print(kind.range().max())),
                    "choose a value of that range"));
          }
        }
      }
    }
  }
}
