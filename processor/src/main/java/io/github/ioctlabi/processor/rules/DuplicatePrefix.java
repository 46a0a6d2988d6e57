package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.rules.CNames.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Interfaces with commands have another prefix in each header: the functions of their dispatchers
 * begin with it, and one driver may include both.
 */
final class DuplicatePrefix implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    List<InterfaceDeclaration> all = Words.all(headers, Header::interfaces);
    FreshNames fresh = new FreshNames(all.stream().map(InterfaceDeclaration::prefix).toList());
    Map<String, Header> owners = new HashMap<>();
    for (Header header : headers) {
      if (header.existing()) {
        continue;
      }
      for (InterfaceDeclaration declared : header.interfaces()) {
        // What is no name in C is another fault.
        if (declared.commands().isEmpty()
            || CNames.fault(declared.prefix() + "_A", Use.MACRO, header.path()).isPresent()) {
          continue;
        }
        String prefix = declared.prefix().toLowerCase(Locale.ROOT);
        Header owner = owners.putIfAbsent(prefix, header);
        if (owner != null && !owner.path().equals(header.path())) {
          findings.report(
              Id.DUPLICATE_C_NAME,
              declared.place(),
              Fault.of(
                  "'%s' is the prefix of commands in %s already, whose dispatcher has functions of"
                          .formatted(declared.prefix(), owner.path())
                      + " the same names",
                  "put prefix = \"%s\""
                      .formatted(fresh.another(declared.prefix(), Use.MACRO, header.path()))));
        }
      }
    }
  }
}
