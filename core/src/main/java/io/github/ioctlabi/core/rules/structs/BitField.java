package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.TypeUses;
import java.util.List;

/**
 * No bit-fields: every ABI and byte order places them as it likes. Only a binding can have them,
 * and its header stays as it is: there is no remedy.
 */
public final class BitField implements Rule {
  @Override
  public Id id() {
    return Id.BIT_FIELD;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (Member member : TypeUses.members(headers)) {
      if (member.opaque() && !isBytes(member.type())) {
        findings.report(
            member.place(),
            Fault.of(
                "'%s' holds bit-fields, which every ABI places as it likes"
                    .formatted(member.javaName())));
      }
    }
  }

  /** Opaque bytes stand for what has no name, or no length, in C. */
  private static boolean isBytes(DataType type) {
    return type.held()
        .flatMap(DataType::integer)
        .filter(integer -> integer.kind() == IntegerKind.U8)
        .isPresent();
  }
}
