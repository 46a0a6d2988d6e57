package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.List;

/**
 * A struct with a flexible array stands alone: inside another struct, a union or an array the
 * elements would lie over what follows, and C++ and ISO C refuse it.
 */
public final class FlexibleNested implements Rule {
  @Override
  public Id id() {
    return Id.FLEXIBLE_NESTED;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    for (NestedStruct contained : NestedStruct.in(headers)) {
      if (contained.struct().tail().isPresent()) {
        report(contained, findings);
      }
    }
  }

  private static void report(NestedStruct contained, RuleFindings findings) {
    StructDeclaration struct = contained.struct();
    findings.report(
        contained.place(),
        Fault.of(
            "'%s' contains '%s', whose flexible array '%s' would lie over what follows"
                .formatted(
                    contained.holder(), struct.tagged(), struct.members().getLast().javaName()),
            "put the array into the outermost struct, or behind an address with @UserPointer"));
  }
}
