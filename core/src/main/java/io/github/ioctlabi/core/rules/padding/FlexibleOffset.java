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

/**
 * A flexible array begins where its struct ends: sizes are taken as sizeof plus the elements, and
 * padding between the two would be counted twice.
 */
public final class FlexibleOffset implements Rule {
  @Override
  public Id id() {
    return Id.FLEXIBLE_OFFSET;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    HoleFinder gaps = new HoleFinder();
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      if (struct.tail().isPresent()) {
        Member tail = struct.members().getLast();
        gaps.tail(struct)
            .filter(end -> end.hole() > 0)
            .filter(_ -> gaps.before(struct).stream().noneMatch(gap -> gap.next().equals(tail)))
            .ifPresent(end ->
                findings.report(tail.place(), message(struct, tail, end, layers.size(struct))));
      }
    }
  }

  private static Fault message(
      StructDeclaration struct, Member tail, HoleFinder.Tail end, AbiAnswers sizes) {
    return Fault.of(
        "'%s' begins at offset %d, and '%s' ends at %d%s"
            .formatted(
                tail.javaName(),
                end.offset(),
                struct.tagged(),
                end.offset() + end.hole(),
                sizes.differ() ? ", which has " + sizes.asSize() : ""),
        Wording.padAfter(end.last(), end.needed(), end.unit()));
  }
}
