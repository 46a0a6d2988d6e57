package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Use;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.List;
import java.util.Objects;

/**
 * Functions of two dispatchers do not begin alike, since one driver may include both: interfaces
 * with commands have another prefix in each header.
 */
public final class DuplicatePrefix implements Rule {
  @Override
  public Id id() {
    return Id.DUPLICATE_C_NAME;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    FreshNames fresh =
        new FreshNames(
            Wording.all(headers, Header::interfaces).stream()
                .map(InterfaceDeclaration::prefix)
                .toList());
    List<Header> dispatched = FunctionPrefixes.dispatched(headers);
    FunctionPrefixes owners = new FunctionPrefixes();
    dispatched.forEach(owners::takeShared);
    for (Header header : dispatched) {
      for (InterfaceDeclaration declared : header.dispatched()) {
        String prefix = declared.prefix();
        // What is no name in C is another fault.
        if (DeclaredNames.fault(prefix + "_A", Use.MACRO, header.path()).isEmpty()) {
          String lead = Objects.requireNonNull(header.leads().get(declared.javaName()), prefix);
          owners
              .take(lead, header)
              .ifPresent(owner ->
                  findings.report(
                      declared.place(),
                      Fault.of(
                          "functions for the commands of '%s' begin with '%s_', as some of %s do"
                              .formatted(declared.javaName().simple(), lead, owner.path()),
                          "put prefix = \"%s\""
                              .formatted(fresh.another(prefix, Use.MACRO, header.path())))));
        }
      }
    }
  }
}
