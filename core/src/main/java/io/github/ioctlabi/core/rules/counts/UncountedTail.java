package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.PointerFlow;
import io.github.ioctlabi.core.model.PointerTarget;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    for (StructDeclaration struct : Words.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        if (struct.existing()
            && member.type() instanceof DataType.PointerType pointer
            && isOpen(pointer)) {
          size(struct)
              .ifPresent(size ->
                  findings.report(
                      member.place(),
                      Fault.of(
                          ("'%s' leads to a struct with a flexible array, and nothing says that "
                                  + "'%s' is its size in bytes")
                              .formatted(member.javaName(), size.javaName()),
                          "write count = \"%s\", unit = Unit.BYTES, or make it a MemorySegment"
                              .formatted(size.javaName()))));
        }
      }
    }
  }

  private static boolean isOpen(DataType.PointerType pointer) {
    return pointer.count().isEmpty()
        && pointer.flow() != PointerFlow.IN
        && pointer.target() instanceof PointerTarget.Single(StructDeclaration single)
        && single.tail().isPresent();
  }

  /** A size that is of nothing else: a first member may be that of its own struct. */
  private static Optional<Member> size(StructDeclaration struct) {
    Set<String> used = new HashSet<>();
    for (Member member : struct.members()) {
      switch (member.type()) {
        case DataType.PointerType pointer ->
            pointer.count().ifPresent(count -> used.add(count.member()));
        case DataType.FlexibleType tail -> {
          tail.count().ifPresent(used::add);
          tail.filled().ifPresent(used::add);
        }
        default -> member.tag().ifPresent(used::add);
      }
    }
    return struct.members().stream()
        .skip(1)
        .filter(member -> member.flow() == Member.Flow.NORMAL && isInteger(member.type()))
        .filter(member -> SIZE.matcher(member.cName()).matches())
        .filter(member -> !used.contains(member.javaName()))
        .findFirst();
  }

  private static boolean isInteger(DataType type) {
    return type instanceof DataType.IntegerType(IntegerKind kind, _) && kind.bytes() > 1;
  }
}
