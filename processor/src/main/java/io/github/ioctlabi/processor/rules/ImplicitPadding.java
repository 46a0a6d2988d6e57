package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.List;

/**
 * No implicit padding: it differs between architectures and leaks kernel memory
 * (Documentation/driver-api/ioctl.rst).
 */
final class ImplicitPadding implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    Gaps gaps = new Gaps();
    for (StructDeclaration struct : Words.all(headers, Header::structs)) {
      for (Gaps.Gap gap : gaps.before(struct)) {
        findings.report(Id.IMPLICIT_PADDING, gap.next().place(), message(gap, gaps));
      }
      gaps.tail(struct)
          // Where a flexible array stands in the hole, it is a fault of its own.
          .filter(tail -> tail.hole() > 0 && struct.tail().isEmpty())
          .ifPresent(tail ->
              findings.report(Id.IMPLICIT_PADDING, tail.last().place(), message(struct, tail)));
    }
  }

  private static String message(Gaps.Gap gap, Gaps gaps) {
    String remedy = remedy(gap);
    String next = gap.next().javaName();
    if (gap.natural() == 0) {
      return "%s of padding before '%s' on ARM OABI (offset %d, structs are aligned to 4 there): %s"
          .formatted(Words.bytes(gap.needed()), next, gap.offset(), remedy);
    }
    String more = gap.natural() == gap.needed() ? "" : ", " + gap.needed() + " on ARM OABI";
    return "%s of padding before '%s' (offset %d, aligned to %d%s): %s"
        .formatted(
            Words.bytes(gap.natural()),
            next,
            gap.offset(),
            gaps.alignment(gap.next().type()),
            more,
            remedy);
  }

  /** What to do about a hole. */
  static String remedy(Gaps.Gap gap) {
    return gap.previous()
        .map(previous -> Words.padAfter(previous, gap.needed()) + ", or reorder")
        .orElse(
            "put a reserved member of "
                + Words.bytes(gap.needed())
                + " before it, behind the size that comes first, or reorder");
  }

  private static String message(StructDeclaration struct, Gaps.Tail tail) {
    return ("%s of padding at the end of '%s' (offset %d, size should be a multiple of %d): "
            + "%s")
        .formatted(
            Words.bytes(tail.hole()),
            Types.tagged(struct),
            tail.offset(),
            tail.unit(),
            Words.padAfter(tail.last(), tail.needed()));
  }
}
