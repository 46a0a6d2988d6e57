package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.Member;
import java.util.List;

/** No bit-fields: every ABI and byte order places them as it likes. */
final class BitField implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    for (Member member : Types.members(headers)) {
      if (member.opaque()) {
        findings.report(
            Id.BIT_FIELD,
            member.place(),
            ("'%s' holds bit-fields, which every ABI places as it likes: put Flags, or integers of "
                    + "their own")
                .formatted(member.javaName()));
      }
    }
  }
}
