package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.AbiAnswers;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/**
 * The members of a union are equally long: what a shorter one leaves would carry kernel memory out.
 * A member is padded where it is declared.
 */
public final class UnionTail implements Rule {
  @Override
  public Id id() {
    return Id.UNION_TAIL;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    AbiAnswers.Layers layers = new AbiAnswers.Layers();
    for (UnionDeclaration union : Wording.all(headers, Header::unions)) {
      AbiAnswers sizes = layers.size(union);
      long size = sizes.natural();
      for (UnionMember member : union.members()) {
        long own = layers.size(member.type()).natural();
        if (own < size) {
          findings.report(
              member.place(),
              Fault.of(
                  "'%s' has %s and '%s' has %s"
                      .formatted(
                          member.javaName().simple(),
                          Wording.bytes(own),
                          union.tagged(),
                          sizes.differ() ? sizes.asSize() : size),
                  remedy(member, size - own)));
        }
      }
    }
  }

  private static String remedy(UnionMember member, long missing) {
    return switch (member.content()) {
      case UnionMember.Content.Struct(StructDeclaration struct) ->
          Wording.padAfter(struct.members().getLast(), missing, Long.MAX_VALUE);
      case UnionMember.Content.Bare(Member bare) ->
          bare.type().array().isPresent()
              ? "make '%s' %s longer".formatted(bare.javaName(), Wording.bytes(missing))
              : "put @IoctlStruct on '%s' and @PadAfter(%d) on '%s'"
                  .formatted(member.javaName().simple(), missing, bare.javaName());
    };
  }
}
