package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/**
 * No implicit padding: it differs between architectures and leaks kernel memory
 * (Documentation/driver-api/ioctl.rst).
 */
public final class ImplicitPadding implements Rule {
  @Override
  public Id id() {
    return Id.IMPLICIT_PADDING;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    HoleFinder gaps = new HoleFinder();
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (HoleFinder.Gap gap : gaps.before(struct)) {
        if (!followsUneven(struct, gap.next().since(), gaps)) {
          HoleFinder.report(struct, gap.next(), message(struct, gap, layers), findings);
        }
      }
      gaps.tail(struct)
          // Where a flexible array stands in the hole, it is a fault of its own.
          .filter(tail -> tail.hole() > 0 && struct.tail().isEmpty())
          .filter(_ -> !followsUneven(struct, struct.version(), gaps))
          .ifPresent(tail ->
              HoleFinder.report(struct, tail.last(), message(struct, tail, layers), findings));
    }
  }

  /** Where an earlier version ends at an odd size, that is the fault, and moves what follows. */
  private static boolean followsUneven(StructDeclaration struct, int version, HoleFinder gaps) {
    return gaps.uneven(struct).filter(earlier -> earlier.version() < version).isPresent();
  }

  private static Fault message(
      StructDeclaration struct, HoleFinder.Gap gap, AbiAnswers.Layers layers) {
    AbiAnswers offsets = layers.offset(struct, gap.next());
    String next = gap.next().javaName();
    if (gap.natural() == 0) {
      return Fault.of(
          "%s of padding before '%s' on ARM OABI, where structs are aligned to 4 (%s)"
              .formatted(Wording.bytes(gap.needed()), next, offsets.asOffset()),
          remedy(struct, gap));
    }
    String where = offsets.differ() ? ", which is at " + offsets.asOffset() : "";
    return Fault.of(
        "%s of padding before '%s' (offset %d, aligned to %d)%s"
            .formatted(
                Wording.bytes(gap.natural()),
                next,
                gap.offset(),
                layers.alignment(gap.next().type()),
                where),
        remedy(struct, gap));
  }

  /** What to do about a hole. */
  static String remedy(StructDeclaration struct, HoleFinder.Gap gap) {
    if (gap.beginsVersion()) {
      return reserve(struct, gap);
    }
    String pad =
        gap.previous()
            .map(previous -> Wording.padAfter(previous, gap.needed(), gap.unit()))
            .orElseGet(() ->
                "put a reserved member of "
                    + Wording.bytes(gap.needed())
                    + " before it, behind the size that comes first");
    return Reordering.helps(struct) ? pad + ", or reorder" : pad;
  }

  /** Padding of the version before would move its size: the hole belongs to the one behind it. */
  private static String reserve(StructDeclaration struct, HoleFinder.Gap gap) {
    String type =
        gap.needed() == Integer.BYTES ? "@U32 int" : "@Length(%d) byte[]".formatted(gap.needed());
    return "put @Since(%d) @Reserved %s %s before '%s'"
        .formatted(gap.next().since(), type, unused(struct), gap.next().javaName());
  }

  /** A name that no component has. */
  private static String unused(StructDeclaration struct) {
    String name = "reserved";
    for (int i = 2; struct.member(name).isPresent(); i++) {
      name = "reserved" + i;
    }
    return name;
  }

  private static Fault message(
      StructDeclaration struct, HoleFinder.Tail tail, AbiAnswers.Layers layers) {
    AbiAnswers sizes = layers.size(struct);
    return Fault.of(
        "%s of padding at the end of '%s' (offset %d, size should be a multiple of %d)%s"
            .formatted(
                Wording.bytes(tail.hole()),
                struct.tagged(),
                tail.offset(),
                tail.unit(),
                sizes.differ() ? ", which has " + sizes.asSize() : ""),
        Wording.padAfter(tail.last(), tail.needed(), tail.unit()));
  }
}
