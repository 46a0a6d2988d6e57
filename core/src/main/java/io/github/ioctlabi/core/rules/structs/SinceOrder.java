package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.List;

/**
 * Versions append to a struct one after the other: each begins where the one before ends, and what
 * was published stays where it is.
 */
public final class SinceOrder implements Rule {
  @Override
  public Id id() {
    return Id.SINCE_ORDER;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      if (struct.canGrow()) {
        inOrder(struct, findings);
      } else {
        none(struct, findings);
      }
    }
  }

  private static void none(StructDeclaration struct, RuleFindings findings) {
    struct.members().stream()
        .filter(member -> member.since() > 0)
        .forEach(member ->
            findings.report(
                member.place(),
                Fault.of(
                    "'%s' was appended to '%s', which cannot grow"
                        .formatted(member.javaName(), struct.tagged()),
                    "remove %s from '%s', or put @Extensible(mode = Extension.SIZE_IN_NUMBER) on"
                            .formatted(since(member.since()), member.javaName())
                        + " '%s'".formatted(struct.javaName().simple()))));
  }

  private static void inOrder(StructDeclaration struct, RuleFindings findings) {
    int version = 0;
    for (Member member : struct.members()) {
      boolean first = member.equals(struct.members().getFirst());
      if (member.since() < version) {
        findings.report(member.place(), falls(member, version));
      } else if (member.since() > (first ? 0 : version + 1)) {
        findings.report(member.place(), skips(struct, member, first ? 0 : version + 1));
      }
      version = Math.max(version, member.since());
    }
  }

  private static Fault falls(Member member, int version) {
    return Fault.of(
        "'%s' is of version %d, and stands behind a member of version %d"
            .formatted(member.javaName(), member.since(), version),
        member.since() == 0
            ? "put %s on '%s'".formatted(since(version), member.javaName())
            : instead(member, version));
  }

  private static Fault skips(StructDeclaration struct, Member member, int wanted) {
    return Fault.of(
        "'%s' is of version %d, and '%s' has no member of version %d"
            .formatted(member.javaName(), member.since(), struct.tagged(), wanted),
        wanted == 0
            ? "remove %s from '%s'".formatted(since(member.since()), member.javaName())
            : instead(member, wanted));
  }

  private static String instead(Member member, int version) {
    return "put %s in place of %s on '%s'"
        .formatted(since(version), since(member.since()), member.javaName());
  }

  private static String since(int version) {
    return AnnotationType.SINCE + "(" + version + ")";
  }
}
