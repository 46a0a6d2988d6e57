package io.github.ioctlabi.core.rules.counts;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import java.util.List;

/** What the kernel keeps the address of is memory whose end the caller decides: a segment. */
public final class RetainedPointer implements Rule {
  @Override
  public Id id() {
    return Id.RETAINED_POINTER;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (TypeUses.Use use : TypeUses.uses(headers)) {
      if (use.type().pointer().filter(RetainedPointer::isCopied).isPresent()) {
        findings.report(
            use.place(),
            Fault.of(
                ("the kernel keeps the address of '%s', and what is copied for a call "
                        + "is freed after it")
                    .formatted(use.javaName()),
                "make it a MemorySegment, or remove @Retained"));
      }
    }
  }

  private static boolean isCopied(DataType.PointerType pointer) {
    return pointer.retained() && !pointer.isSegment();
  }
}
