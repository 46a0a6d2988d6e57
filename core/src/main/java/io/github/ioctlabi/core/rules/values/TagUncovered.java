package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every constant of the enum that is a tag selects a member. */
public final class TagUncovered implements Rule {
  @Override
  public Id id() {
    return Id.TAG_UNCOVERED;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        Optional<UnionDeclaration> union =
            member.type().innermost().union().map(DataType.UnionType::declaration);
        Optional<Member> tag = member.tag().flatMap(struct::member);
        if (union.isPresent()
            && tag.isPresent()
            && union.get().members().stream().noneMatch(UnionMember::otherwise)) {
          judge(member, union.get(), tag.get(), findings);
        }
      }
    }
  }

  private static void judge(
      Member member, UnionDeclaration union, Member tag, RuleFindings findings) {
    Optional<EnumDeclaration> names = tag.type().enumeration();
    if (names.isPresent()) {
      String left =
          names.get().constants().stream()
              .filter(constant -> selects(union, constant.number()).isEmpty())
              .map(constant -> "'%s' (%d)".formatted(constant.javaName(), constant.number()))
              .collect(Collectors.joining(", "));
      if (!left.isEmpty()) {
        findings.report(
            member.place(),
            Fault.of(
                "%s of '%s' selects no member of '%s'"
                    .formatted(left, tag.javaName(), union.tagged()),
                "put the number into the tag of one, or add a member of raw bytes with otherwise ="
                    + " true"));
      }
    }
  }

  private static Optional<UnionMember> selects(UnionDeclaration union, long number) {
    return union.members().stream().filter(member -> member.tags().contains(number)).findFirst();
  }
}
