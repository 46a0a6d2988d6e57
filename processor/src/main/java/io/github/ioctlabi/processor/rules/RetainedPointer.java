package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.finding.RuleFindings;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.PointerTarget;
import java.util.List;

/** What the kernel keeps the address of is memory whose end the caller decides: a segment. */
final class RetainedPointer implements Rule {
  @Override
  public Id id() {
    return Id.RETAINED_POINTER;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Types.Use use : Types.uses(headers)) {
      if (use.type() instanceof DataType.PointerType pointer
          && pointer.retained()
          && !(pointer.target() instanceof PointerTarget.Segment)) {
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
}
