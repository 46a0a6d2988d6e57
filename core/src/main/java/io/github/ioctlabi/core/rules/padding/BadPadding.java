package io.github.ioctlabi.core.rules.padding;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/** Padding has at least one byte, and not so many that it must be a slip of the pen. */
public final class BadPadding implements Rule {
  private static final int LARGEST = 4096;

  @Override
  public Id id() {
    return Id.BAD_PADDING;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        int bytes = member.padding().map(Padding::bytes).orElse(1);
        if (bytes < 1 || bytes > LARGEST) {
          findings.report(
              member.place(),
              Fault.of(
                  "%d bytes of padding after '%s' are not 1 to %d"
                      .formatted(bytes, member.javaName(), LARGEST),
                  "put a number of that range into @PadAfter, or leave it out"));
        }
      }
    }
  }
}
