package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a size stands beside the address of a struct that ends in a flexible array, the kernel of
 * an existing header fills as much as it says. A declaration that does not say so has memory for
 * the struct alone.
 */
public final class UncountedTail implements Rule {
  private static final Pattern SIZE = Pattern.compile("(?:.*_)?(?:size|len|length|bytes)");

  @Override
  public Id id() {
    return Id.MISSING_LENGTH;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        if (struct.existing()
            && member.type().pointer().filter(UncountedTail::isOpen).isPresent()) {
          size(struct).ifPresent(size -> report(member, size, findings));
        }
      }
    }
  }

  private static void report(Member member, Member size, RuleFindings findings) {
    findings.report(
        member.place(),
        Fault.of(
            ("'%s' leads to a struct with a flexible array, and nothing says that '%s' is its size"
                    + " in bytes")
                .formatted(member.javaName(), size.javaName()),
            "write count = \"%s\", unit = Unit.BYTES, or make it a MemorySegment"
                .formatted(size.javaName())));
  }

  private static boolean isOpen(DataType.PointerType pointer) {
    return pointer.count().isEmpty()
        && pointer.flow() != PointerFlow.IN
        && pointer.target().single().flatMap(StructDeclaration::tail).isPresent();
  }

  /** A size that is of nothing else: a first member may be that of its own struct. */
  private static Optional<Member> size(StructDeclaration struct) {
    return struct.members().stream()
        .skip(1)
        .filter(member -> member.flow() == Member.Flow.NORMAL && isInteger(member.type()))
        .filter(member -> SIZE.matcher(member.cName()).matches())
        .filter(member -> !struct.tells(member))
        .findFirst();
  }

  private static boolean isInteger(DataType type) {
    return type.integer().filter(integer -> integer.kind().bytes() > 1).isPresent();
  }
}
