package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import io.github.ioctlabi.core.rules.shared.Wording;
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
    HoleFinder gaps = new HoleFinder();
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      gaps.tail(struct)
          .filter(tail -> !isReportedHole(struct, tail, gaps) && !gaps.containsReported(struct))
          .filter(_ -> gaps.uneven(struct).isEmpty())
          .ifPresent(tail -> judge(struct, tail, layers, findings));
      gaps.uneven(struct).ifPresent(version -> judge(struct, version, findings));
    }
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      if (!gaps.isReported(new DataType.UnionType(union, false))) {
        judge(union, layers, findings);
      }
    }
    headers.stream()
        .filter(header -> !header.existing())
        .flatMap(header -> header.commands().stream())
        .flatMap(command -> TypeUses.use(command).stream())
        .forEach(use -> judge(use, layers, findings));
  }

  private static void judge(TypeUses.Use use, AbiAnswers.Layers layers, RuleFindings findings) {
    AbiAnswers sizes = layers.size(use.type());
    if (sizes.differ() && HoleFinder.isExisting(use.type())) {
      findings.report(
          use.place(),
          Fault.of(
              "'%s' has %s, so that its command has several numbers"
                  .formatted(use.javaName(), sizes.asSize()),
              "pass a struct of your own in its place"));
    }
  }

  private static void judge(
      UnionDeclaration union, AbiAnswers.Layers layers, RuleFindings findings) {
    AbiAnswers sizes = layers.size(union);
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
      StructDeclaration struct,
      HoleFinder.Tail tail,
      AbiAnswers.Layers layers,
      RuleFindings findings) {
    AbiAnswers sizes = layers.size(struct);
    if (sizes.differ() || !sizes.areMultiplesOf(tail.unit())) {
      HoleFinder.report(
          struct,
          tail.last(),
          Fault.of(
              "'%s' has %s%s"
                  .formatted(struct.tagged(), sizes.asSize(), wanted(sizes, tail.unit())),
              remedy(struct, tail, layers)),
          findings);
    }
  }

  private static void judge(
      StructDeclaration struct, HoleFinder.Uneven version, RuleFindings findings) {
    HoleFinder.report(
        struct,
        version.last(),
        Fault.of(
            "version %d of '%s' has %s, and should have a multiple of %d"
                .formatted(
                    version.version(),
                    struct.tagged(),
                    Wording.bytes(version.size()),
                    version.unit()),
            Wording.padAfter(version.last(), version.needed(), version.unit())),
        findings);
  }

  private static String wanted(AbiAnswers sizes, long unit) {
    return sizes.areMultiplesOf(unit) ? "" : ", and should have a multiple of " + unit;
  }

  private static String remedy(
      StructDeclaration struct, HoleFinder.Tail tail, AbiAnswers.Layers layers) {
    if (tail.needed() > 0) {
      return Wording.padAfter(tail.last(), tail.needed(), tail.unit());
    }
    for (Member member : struct.members()) {
      AbiAnswers sizes = layers.size(member.type());
      if (sizes.differ()) {
        return HoleFinder.remedyInside(struct, member, sizes);
      }
    }
    return "put @PadAfter where the compiler pads";
  }

  /** Whether the fault is that of a hole which is reported: at the end, or else before a member. */
  private static boolean isReportedHole(
      StructDeclaration struct, HoleFinder.Tail tail, HoleFinder gaps) {
    return tail.needed() > 0
        ? tail.hole() > 0 && HoleFinder.isReported(struct, tail)
        : gaps.before(struct).stream().anyMatch(gap -> HoleFinder.isReported(struct, gap));
  }
}
