package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/** A struct has no more bytes than one array may have, so that its offsets fit an {@code int}. */
public final class StructTooLarge implements Rule {
  private static final long LARGEST = 1 << 30;

  @Override
  public Id id() {
    return Id.BAD_LENGTH;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      long size = layouts.of(struct).size();
      if (size > LARGEST && !containsReported(struct, layouts)) {
        findings.report(struct.place(), message(struct.tagged(), size));
      }
    }
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      for (UnionMember member : union.members()) {
        long size = layouts.size(member.type());
        if (size > LARGEST && member.bare().isPresent()) {
          findings.report(member.place(), message(union.tagged(), size));
        }
      }
    }
  }

  private static Fault message(String subject, long size) {
    return Fault.of(
        "'%s' has %s, more than %d".formatted(subject, Wording.bytes(size), LARGEST),
        "make it shorter; bulk data is for read, write or mmap");
  }

  /** Whether a struct inside is too large already. */
  private static boolean containsReported(StructDeclaration struct, Layouts layouts) {
    return struct
        .types()
        .flatMap(type -> type.innermost().aggregate().stream())
        .anyMatch(inner -> layouts.size(inner) > LARGEST);
  }
}
