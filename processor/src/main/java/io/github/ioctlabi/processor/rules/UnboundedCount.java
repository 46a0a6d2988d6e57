package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.finding.Remedy;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Member;
import java.util.List;

/**
 * Whoever counts says how far: without a largest count a caller decides how much the kernel
 * allocates.
 */
final class UnboundedCount implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    for (Member member : Types.members(headers)) {
      switch (member.type()) {
        case DataType.PointerType pointer when pointer.max() == 0 && pointer.count().isPresent() ->
            report(member, pointer.nativePointer() ? "@NativePointer" : "@UserPointer", findings);
        case DataType.FlexibleType flexible when flexible.max() == 0 ->
            report(member, "@FlexibleArray", findings);
        default -> {}
      }
    }
  }

  private static void report(Member member, String annotation, Findings findings) {
    findings.report(
        Id.UNBOUNDED_COUNT,
        member.place(),
        Fault.of(
            ("nothing bounds the number of elements of '%s', and so what a caller "
                    + "makes the kernel allocate")
                .formatted(member.javaName()),
            Remedy.keepingAbi("put max = ... into its %s".formatted(annotation))));
  }
}
