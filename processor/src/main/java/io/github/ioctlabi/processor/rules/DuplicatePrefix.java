package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.rules.CNames.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Functions of two dispatchers do not begin alike, since one driver may include both: interfaces
 * with commands have another prefix in each header.
 */
final class DuplicatePrefix implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    FreshNames fresh =
        new FreshNames(
            Words.all(headers, Header::interfaces).stream()
                .map(InterfaceDeclaration::prefix)
                .toList());
    List<Header> dispatched =
        headers.stream()
            .filter(header -> !header.existing() && !header.dispatched().isEmpty())
            .toList();
    Map<String, Header> owners = new HashMap<>();
    for (Header header : dispatched) {
      if (header.dispatched().size() > 1) {
        another(header.sharedLead(), header, owners)
            .ifPresent(owner ->
                findings.report(
                    Id.BAD_HEADER,
                    BadHeader.place(header),
                    Fault.of(
                        "functions that the interfaces of %s share begin with '%s_', as those of"
                                .formatted(header.path(), header.sharedLead())
                            + " %s do".formatted(owner.path()),
                        "put header = \"" + BadHeader.other(header.path(), headers) + "\"")));
      }
    }
    for (Header header : dispatched) {
      for (InterfaceDeclaration declared : header.dispatched()) {
        String prefix = declared.prefix();
        // What is no name in C is another fault.
        if (CNames.fault(prefix + "_A", Use.MACRO, header.path()).isEmpty()) {
          String lead = Objects.requireNonNull(header.leads().get(declared.javaName()), prefix);
          another(lead, header, owners)
              .ifPresent(owner ->
                  findings.report(
                      Id.DUPLICATE_C_NAME,
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

  /** The other header whose functions begin so, if there is one. */
  private static Optional<Header> another(String lead, Header header, Map<String, Header> owners) {
    return Optional.ofNullable(owners.putIfAbsent(lead, header))
        .filter(owner -> !owner.path().equals(header.path()));
  }
}
