package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Every member stands at the same offset on every ABI. The natural one puts it at a multiple of its
 * size, or of that of its widest integer; m68k aligns to 2 where others align to 4
 * (Documentation/driver-api/ioctl.rst).
 */
public final class MisalignedField implements Rule {
  @Override
  public Id id() {
    return Id.MISALIGNED_FIELD;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    HoleFinder gaps = new HoleFinder();
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      if (!gaps.containsReported(struct)) {
        new Check(struct, layers, gaps).run(findings);
      }
    }
  }

  /** One struct. */
  private record Check(StructDeclaration struct, AbiAnswers.Layers layers, HoleFinder gaps) {
    void run(RuleFindings findings) {
      List<HoleFinder.Gap> holes = gaps.before(struct);
      // A member that is off by as much as the one before it is so for the same reason.
      Optional<AbiAnswers> known = Optional.empty();
      for (Member member : struct.members()) {
        AbiAnswers offsets = layers.offset(struct, member);
        if (offsets.differ() && known.filter(offsets.shifts()::equals).isEmpty()) {
          Optional<HoleFinder.Gap> hole =
              holes.stream().filter(gap -> gap.next().equals(member)).findFirst();
          if (hole.filter(gap -> HoleFinder.isReported(struct, gap)).isEmpty()) {
            findings.report(member.place(), message(member, offsets, remedy(member, hole)));
          }
        }
        known = Optional.of(offsets.shifts());
      }
    }

    private Fault message(Member member, AbiAnswers offsets, String remedy) {
      long alignment = struct.shape().packed() ? 1 : layers.alignment(member.type());
      String wanted =
          offsets.areMultiplesOf(alignment) ? "" : ", and should be at a multiple of " + alignment;
      return Fault.of(
          "'%s' is at %s%s".formatted(member.javaName(), offsets.asOffset(), wanted), remedy);
    }

    private String remedy(Member member, Optional<HoleFinder.Gap> hole) {
      if (hole.isPresent()) {
        return ImplicitPadding.remedy(struct, hole.get());
      }
      return struct.members().stream()
          .takeWhile(before -> !before.equals(member))
          .filter(before -> layers.size(before.type()).differ())
          .reduce((_, later) -> later)
          .map(inner -> HoleFinder.remedyInside(struct, inner, layers.size(inner.type())))
          .orElse("put @PadAfter before the holes ahead of it");
    }
  }
}
