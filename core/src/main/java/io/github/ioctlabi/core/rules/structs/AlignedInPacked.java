package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;

/**
 * A struct that states its alignment is not put where a packed one takes it away: C code that has
 * the address of such a member believes it aligned, and gcc warns of it (-Wpacked-not-aligned).
 */
public final class AlignedInPacked implements Rule {
  @Override
  public Id id() {
    return Id.MISALIGNED_FIELD;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      if (struct.shape().packed()) {
        struct.members().forEach(member -> judge(struct, member, layouts, findings));
      }
    }
  }

  private static void judge(
      StructDeclaration struct, Member member, Layouts layouts, RuleFindings findings) {
    StructLayout layout = layouts.of(struct);
    Optional<StructDeclaration> inner =
        member.type().elementary().struct().filter(found -> found.shape().align() > 0);
    long alignment = layouts.alignment(member.type());
    boolean kept = layout.alignment() % alignment == 0 && layout.offsetOf(member) % alignment == 0;
    if (inner.isPresent() && !kept) {
      findings.report(
          member.place(),
          Fault.of(
              "'%s' states its alignment, %d, and '%s' is packed, so that '%s' is off it"
                  .formatted(inner.get().tagged(), alignment, struct.tagged(), member.javaName()),
              "leave 'align' or 'packed' out"));
    }
  }
}
