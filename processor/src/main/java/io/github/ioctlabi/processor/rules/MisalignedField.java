package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.layout.StructLayout;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * Every member stands at a multiple of its size, or of that of its widest integer, on every ABI:
 * m68k aligns to 2 where others align to 4 (Documentation/driver-api/ioctl.rst).
 */
final class MisalignedField implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    Gaps gaps = new Gaps();
    List<StructDeclaration> structs =
        Words.all(headers, Header::structs).stream()
            // Whoever packs a struct wants its members off their alignment: PackedStruct says so.
            .filter(struct -> !struct.shape().packed() && !gaps.containsReported(struct))
            .toList();
    Layouts natural = new Layouts(Abi.NATURAL);
    for (Abi abi : Abi.ALL) {
      Layouts layouts = new Layouts(abi);
      structs.forEach(struct -> new Check(struct, abi, layouts, natural, gaps).run(findings));
    }
  }

  /** One struct on one ABI. */
  private record Check(
      StructDeclaration struct, Abi abi, Layouts layouts, Layouts natural, Gaps gaps) {
    void run(Findings findings) {
      StructLayout here = layouts.of(struct);
      StructLayout there = natural.of(struct);
      List<Gaps.Gap> holes = gaps.before(struct);
      // A member that is off by as much as the one reported before it is so for the same reason.
      long known = 0;
      for (Member member : struct.members()) {
        long offset = here.offsetOf(member);
        long shift = there.offsetOf(member) - offset;
        boolean misaligned = offset % natural.alignment(member.type()) != 0;
        if (misaligned && shift != known) {
          Optional<Gaps.Gap> hole =
              holes.stream().filter(gap -> gap.next().equals(member)).findFirst();
          if (hole.filter(Gaps::isReported).isEmpty()) {
            findings.report(
                Id.MISALIGNED_FIELD, member.place(), message(member, offset, remedy(member, hole)));
          }
          known = shift;
        } else if (shift == 0) {
          known = 0;
        }
      }
    }

    private String message(Member member, long offset, String remedy) {
      return "'%s' is off its natural alignment on %s (offset %d, not a multiple of %d): %s"
          .formatted(
              member.javaName(), abi.name(), offset, natural.alignment(member.type()), remedy);
    }

    private String remedy(Member member, Optional<Gaps.Gap> hole) {
      if (hole.isPresent()) {
        return ImplicitPadding.remedy(hole.get());
      }
      return struct.members().stream()
          .takeWhile(before -> !before.equals(member))
          .filter(before -> layouts.size(before.type()) != natural.size(before.type()))
          .reduce((_, later) -> later)
          .map(inner ->
              ("put @PadAfter where the compiler pads inside '%s', which has %s there and %s "
                      + "elsewhere")
                  .formatted(
                      inner.javaName(),
                      Words.bytes(layouts.size(inner.type())),
                      Words.bytes(natural.size(inner.type()))))
          .orElse("put @PadAfter before the holes ahead of it, or reorder");
    }
  }
}
