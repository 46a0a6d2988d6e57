package io.github.ioctlabi.core.rules.advice;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Set;

/**
 * A new meaning is a new command, not a version in the data (Documentation/driver-api/ioctl.rst).
 */
public final class VersionField implements Rule {
  private static final Set<String> NAMES = Set.of("version", "api_version");

  @Override
  public Id id() {
    return Id.VERSION_FIELD;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (StructDeclaration struct : Wording.all(headers, Header::structs)) {
      for (Member member : struct.members()) {
        if (NAMES.contains(member.cName())) {
          findings.report(
              member.place(),
              Fault.of(
                  "'%s' in '%s' looks like a version of the interface"
                      .formatted(member.javaName(), struct.tagged()),
                  "leave it out, and make a new command where the meaning changes"));
        }
      }
    }
  }
}
