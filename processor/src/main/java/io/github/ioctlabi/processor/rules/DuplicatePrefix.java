package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.model.SnakeCase;
import io.github.ioctlabi.processor.rules.CNames.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
      List<InterfaceDeclaration> dispatched =
          header.existing()
              ? List.of()
              : header.interfaces().stream().filter(DuplicatePrefix::isDispatched).toList();
      for (InterfaceDeclaration declared : dispatched) {
        another(declared.prefix(), header, owners)
            .ifPresent(owner ->
                findings.report(
                    Id.DUPLICATE_C_NAME,
                    declared.place(),
                    Fault.of(
                        "'%s' is the prefix of commands in %s already, whose dispatcher has"
                                .formatted(declared.prefix(), owner.path())
                            + " functions of the same names",
                        "put prefix = \"%s\""
                            .formatted(
                                fresh.another(declared.prefix(), Use.MACRO, header.path())))));
      }
      // Functions that several interfaces share begin with the name of the header.
      if (dispatched.size() > 1) {
        String shared = SnakeCase.lower(Header.word(header.path()));
        another(shared, header, owners)
            .ifPresent(owner ->
                findings.report(
                    Id.DUPLICATE_C_NAME,
                    BadHeader.place(header),
                    Fault.of(
                        "functions that the interfaces of %s share begin with '%s_', as some of %s do"
                            .formatted(header.path(), shared, owner.path()),
                        "put header = \"" + BadHeader.other(header.path(), headers) + "\"")));
      }
    }
  }

  /** Whether functions begin with the prefix; what is no name in C is another fault. */
  private static boolean isDispatched(InterfaceDeclaration declared) {
    return !declared.commands().isEmpty()
        && CNames.fault(declared.prefix() + "_A", Use.MACRO, "").isEmpty();
  }

  /** The other header whose functions begin so, if there is one. */
  private static Optional<Header> another(String lead, Header header, Map<String, Header> owners) {
    return Optional.ofNullable(owners.putIfAbsent(lead.toLowerCase(Locale.ROOT), header))
        .filter(owner -> !owner.path().equals(header.path()));
  }
}
