package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.CountUnit;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.PointerTarget;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Words;
import java.util.List;

/**
 * One struct behind an address is not counted. In a header that exists its size in bytes may stand
 * beside the address: then that is how far the kernel writes.
 */
public final class CountedStruct implements Rule {
  @Override
  public Id id() {
    return Id.BAD_ANNOTATION;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Words.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        if (member.type() instanceof DataType.PointerType pointer
            && pointer.target() instanceof PointerTarget.Single(StructDeclaration single)
            && pointer.count().isPresent()
            && !(struct.existing() && pointer.count().get().unit() == CountUnit.BYTES)) {
          findings.report(
              member.place(),
              Fault.of(
                  "'%s' is the address of one struct".formatted(member.javaName()),
                  remedy(struct.existing(), single, pointer.count().get().member())));
        }
      }
    }
  }

  /** A struct with a flexible array is no element of another array. */
  private static String remedy(boolean existing, StructDeclaration single, String count) {
    if (existing && single.tail().isPresent()) {
      return "write unit = Unit.BYTES, where '%s' is its size in bytes".formatted(count);
    }
    return existing
        ? "make it an array, or write unit = Unit.BYTES, where '%s' is its size in bytes"
            .formatted(count)
        : "remove count, or make it an array";
  }
}
