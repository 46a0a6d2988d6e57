package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.UnionDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Types;
import io.github.ioctlabi.core.rules.shared.Words;
import java.util.List;

/**
 * The size of a struct is the same on every ABI: a multiple of 4, and of 8 with a 64-bit member
 * inside. Other sizes differ on ARM OABI and m68k (Documentation/driver-api/ioctl.rst). A struct
 * that the kernel ships cannot be changed, but need not be the argument of a new command.
 */
public final class SizeNotMultiple implements Rule {
  @Override
  public Id id() {
    return Id.SIZE_NOT_MULTIPLE;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Gaps gaps = new Gaps();
    Answers.Layers layers = new Answers.Layers();
    for (StructDeclaration struct : Words.all(headers, Header::structs)) {
      gaps.tail(struct)
          .filter(tail -> !isReportedHole(struct, tail, gaps) && !gaps.containsReported(struct))
          .ifPresent(tail -> judge(struct, tail, layers, findings));
    }
    for (UnionDeclaration union : Words.all(headers, Header::unions)) {
      if (!gaps.isReported(new DataType.UnionType(union, false))) {
        judge(union, layers, findings);
      }
    }
    headers.stream()
        .filter(header -> !header.existing())
        .flatMap(header -> header.commands().stream())
        .flatMap(command -> Types.use(command).stream())
        .forEach(use -> judge(use, layers, findings));
  }

  private static void judge(Types.Use use, Answers.Layers layers, RuleFindings findings) {
    Answers sizes = layers.size(use.type());
    if (sizes.differ() && Gaps.isExisting(use.type())) {
      findings.report(
          use.place(),
          Fault.of(
              "'%s' has %s, so that its command has several numbers"
                  .formatted(use.javaName(), sizes.asSize()),
              "pass a struct of your own in its place"));
    }
  }

  private static void judge(UnionDeclaration union, Answers.Layers layers, RuleFindings findings) {
    Answers sizes = layers.size(union);
    long unit = Math.max(4, layers.alignment(new DataType.UnionType(union, false)));
    if (sizes.differ() || !sizes.areMultiplesOf(unit)) {
      findings.report(
          union.place(),
          Fault.of(
              "'%s' has %s%s".formatted(union.tagged(), sizes.asSize(), wanted(sizes, unit)),
              "make its members that long"));
    }
  }

  private static void judge(
      StructDeclaration struct, Gaps.Tail tail, Answers.Layers layers, RuleFindings findings) {
    Answers sizes = layers.size(struct);
    if (sizes.differ() || !sizes.areMultiplesOf(tail.unit())) {
      findings.report(
          tail.last().place(),
          Fault.of(
              "'%s' has %s%s"
                  .formatted(struct.tagged(), sizes.asSize(), wanted(sizes, tail.unit())),
              remedy(struct, tail, layers)));
    }
  }

  private static String wanted(Answers sizes, long unit) {
    return sizes.areMultiplesOf(unit) ? "" : ", and should have a multiple of " + unit;
  }

  private static String remedy(StructDeclaration struct, Gaps.Tail tail, Answers.Layers layers) {
    if (tail.needed() > 0) {
      return Words.padAfter(tail.last(), tail.needed(), tail.unit());
    }
    for (Member member : struct.members()) {
      Answers sizes = layers.size(member.type());
      if (sizes.differ()) {
        return Gaps.remedyInside(struct, member, sizes);
      }
    }
    return "put @PadAfter where the compiler pads";
  }

  /** Whether the fault is that of a hole which is reported: at the end, or else before a member. */
  private static boolean isReportedHole(StructDeclaration struct, Gaps.Tail tail, Gaps gaps) {
    return tail.needed() > 0
        ? tail.hole() > 0 && Gaps.isReported(struct, tail)
        : gaps.before(struct).stream().anyMatch(Gaps::isReported);
  }
}
