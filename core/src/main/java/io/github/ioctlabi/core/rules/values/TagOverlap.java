package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of the tag selects one member of a union. */
public final class TagOverlap implements Rule {
  @Override
  public Id id() {
    return Id.TAG_OVERLAP;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Wording.all(headers, Header::unions).forEach(union -> judge(union, findings));
  }

  private static void judge(UnionDeclaration union, RuleFindings findings) {
    Map<Long, UnionMember> owners = new HashMap<>();
    Optional<UnionMember> otherwise = Optional.empty();
    for (UnionMember member : union.members()) {
      String name = member.javaName().simple();
      for (long tag : member.tags()) {
        UnionMember first = owners.putIfAbsent(tag, member);
        if (first != null) {
          findings.report(
              member.place(),
              first.equals(member)
                  ? Fault.of(
                      "tag %d stands twice on '%s'".formatted(tag, name), "remove one of them")
                  : Fault.of(
                      "tag %d selects '%s', and '%s' too"
                          .formatted(tag, first.javaName().simple(), name),
                      remedy(first, member)));
        }
      }
      if (member.otherwise() && otherwise.isPresent()) {
        findings.report(
            member.place(),
            Fault.of(
                "every other tag selects '%s', and '%s' too"
                    .formatted(otherwise.get().javaName().simple(), name),
                "give one of them a tag in place of otherwise"));
      } else if (member.otherwise()) {
        otherwise = Optional.of(member);
      }
    }
  }

  /** A member keeps a tag: without one nothing selects it. */
  private static String remedy(UnionMember first, UnionMember second) {
    if (hasOthers(first) && hasOthers(second)) {
      return "remove it from one of them";
    }
    return hasOthers(first) || hasOthers(second)
        ? "remove it from '%s'".formatted((hasOthers(first) ? first : second).javaName().simple())
        : "give one of them another tag";
  }

  private static boolean hasOthers(UnionMember member) {
    return member.tags().stream().distinct().count() > 1;
  }
}
