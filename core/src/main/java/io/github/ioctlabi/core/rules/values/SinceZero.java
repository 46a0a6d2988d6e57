package io.github.ioctlabi.core.rules.values;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import io.github.ioctlabi.core.rules.shared.Zeros;
import java.util.List;

/**
 * What a later version appends accepts zero: callers of earlier versions leave it out, and the
 * kernel takes it for zero ({@code copy_struct_from_user()}).
 */
public final class SinceZero implements Rule {
  private static final Zeros ZEROS = new Zeros("callers of earlier versions");

  @Override
  public Id id() {
    return Id.SINCE_ZERO;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      if (struct.canGrow()) {
        struct.members().stream()
            .filter(member -> member.since() > 0)
            .forEach(member ->
                ZEROS
                    .unfit(member, struct)
                    .ifPresent(fault -> findings.report(member.place(), fault)));
      }
    }
  }
}
