package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.Count;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;

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
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        member
            .type()
            .pointer()
            .ifPresent(pointer -> judge(member, pointer, struct.existing(), findings));
      }
    }
  }

  private static void judge(
      Member member, DataType.PointerType pointer, boolean existing, RuleFindings findings) {
    Optional<StructDeclaration> single = pointer.target().single();
    Optional<Count> count =
        pointer.count().filter(each -> !(existing && each.unit() == CountUnit.BYTES));
    if (single.isPresent() && count.isPresent()) {
      findings.report(
          member.place(),
          Fault.of(
              "'%s' is the address of one struct".formatted(member.javaName()),
              remedy(existing, single.get(), count.get().member())));
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
