package io.github.ioctlabi.core.rules.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;

/**
 * A struct that can grow has room behind it, and a size that the kernel copies at once: it ends in
 * no array, nothing lies behind it, and it has a page at most.
 */
public final class ExtensibleTail implements Rule {
  /** The largest size that a dispatcher takes, whatever the caller's size is. */
  private static final long PAGE = 4096;

  @Override
  public Id id() {
    return Id.EXTENSIBLE_TAIL;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    Layouts layouts = new Layouts(Abi.NATURAL);
    Wording.all(headers, Header::structs).stream()
        .filter(StructDeclaration::canGrow)
        .forEach(struct -> alone(struct, layouts.of(struct).size(), findings));
    for (NestedStruct contained : NestedStruct.in(headers)) {
      if (contained.struct().canGrow()) {
        nested(contained, findings);
      }
    }
  }

  private static void alone(StructDeclaration struct, long size, RuleFindings findings) {
    if (struct.tail().isPresent()) {
      Member tail = struct.members().getLast();
      findings.report(
          tail.place(),
          Fault.of(
              "'%s' can grow, and would grow into its flexible array '%s'"
                  .formatted(struct.tagged(), tail.javaName()),
              "put the array behind an address with @UserPointer"));
    }
    if (size > PAGE) {
      findings.report(
          struct.place(),
          Fault.of(
              "'%s' can grow and has %s, more than the %d that a kernel takes of such a struct"
                  .formatted(struct.tagged(), Wording.bytes(size), PAGE),
              "put what is large behind an address with @UserPointer"));
    }
  }

  private static void nested(NestedStruct contained, RuleFindings findings) {
    StructDeclaration struct = contained.struct();
    findings.report(
        contained.place(),
        Fault.of(
            "'%s' holds '%s', which can grow, and would grow into what lies behind it"
                .formatted(contained.holder(), struct.tagged()),
            "remove @Extensible from '%s'".formatted(struct.javaName().nested())));
  }
}
