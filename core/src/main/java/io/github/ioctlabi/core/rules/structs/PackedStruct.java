package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/**
 * No packed structs: their members are off their alignment, which costs time everywhere and more
 * where it is not allowed (Documentation/driver-api/ioctl.rst).
 */
public final class PackedStruct implements Rule {
  @Override
  public Id id() {
    return Id.PACKED_STRUCT;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      if (struct.shape().packed()) {
        findings.report(
            struct.place(),
            Fault.of(
                "'%s' is packed, so that its members are off their alignment"
                    .formatted(struct.tagged()),
                "leave 'packed' out, and put @PadAfter where there would be holes"));
      }
    }
  }
}
