package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.UnionDeclaration;
import java.util.List;

/**
 * The size of a struct is a multiple of 4, and of 8 with a 64-bit member inside: other sizes differ
 * on ARM OABI and m68k (Documentation/driver-api/ioctl.rst).
 */
final class SizeNotMultiple implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    Gaps gaps = new Gaps();
    List<Layouts> all = Abi.ALL.stream().map(Layouts::new).toList();
    for (StructDeclaration struct : Words.all(headers, Header::structs)) {
      gaps.tail(struct)
          .filter(tail -> !isReportedHole(struct, tail, gaps) && !gaps.containsReported(struct))
          .ifPresent(tail -> judge(struct, tail, all, findings));
    }
    for (UnionDeclaration union : Words.all(headers, Header::unions)) {
      if (!gaps.isReported(new DataType.UnionType(union, false))) {
        judge(union, all, findings);
      }
    }
  }

  private static void judge(UnionDeclaration union, List<Layouts> all, Findings findings) {
    for (Layouts layouts : all) {
      long size = layouts.of(union).size();
      long unit = Math.max(4, all.getFirst().of(union).alignment());
      if (size % unit != 0) {
        findings.report(
            Id.SIZE_NOT_MULTIPLE,
            union.place(),
            "'%s' has %s%s, not a multiple of %d: make its members that long"
                .formatted(Types.tagged(union), Words.bytes(size), on(layouts.abi()), unit));
        return;
      }
    }
  }

  private static String on(Abi abi) {
    return abi.equals(Abi.NATURAL) ? "" : " on " + abi.name();
  }

  private static void judge(
      StructDeclaration struct, Gaps.Tail tail, List<Layouts> all, Findings findings) {
    for (Layouts layouts : all) {
      long size = layouts.of(struct).size();
      if (size % tail.unit() != 0) {
        findings.report(
            Id.SIZE_NOT_MULTIPLE, tail.last().place(), message(struct, tail, layouts.abi(), size));
        return;
      }
    }
  }

  /** Whether the fault is that of a hole which is reported: at the end, or else before a member. */
  private static boolean isReportedHole(StructDeclaration struct, Gaps.Tail tail, Gaps gaps) {
    return tail.needed() > 0
        ? tail.hole() > 0 && Gaps.isReported(struct, tail)
        : gaps.before(struct).stream().anyMatch(Gaps::isReported);
  }

  private static String message(StructDeclaration struct, Gaps.Tail tail, Abi abi, long size) {
    return "'%s' has %s%s, not a multiple of %d: %s"
        .formatted(
            Types.tagged(struct),
            Words.bytes(size),
            on(abi),
            tail.unit(),
            tail.needed() > 0
                ? Words.padAfter(tail.last(), tail.needed())
                : "put @PadAfter where the compiler pads, here or in the structs inside");
  }
}
