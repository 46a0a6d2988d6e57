package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.names.EntryPoint;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Use;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * No two dispatchers have a function of one name, since one kernel may have both: what their
 * interfaces' names begin with tells the functions apart.
 */
public final class DuplicatePrefix implements Rule {
  /** Whose function it is. */
  private record Owner(Header header, InterfaceDeclaration declared) {
    String lead() {
      return Objects.requireNonNull(header.leads().get(declared.javaName()), declared.prefix());
    }

    /** The functions that other files call. */
    Stream<String> functions() {
      Stream<EntryPoint> entries =
          declared.isNetwork()
              ? Stream.of(EntryPoint.SIOCDEVPRIVATE, EntryPoint.COMMAND_NAME)
              : Stream.of(EntryPoint.IOCTL, EntryPoint.COMPAT_IOCTL, EntryPoint.COMMAND_NAME);
      return entries.map(entry -> entry.name(lead()));
    }

    String named(Header here) {
      String name = "'" + declared.javaName().simple() + "'";
      return header.path().equals(here.path()) ? name : name + " in " + header.path();
    }
  }

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
    Map<String, Owner> owners = new HashMap<>();
    for (Header header : headers) {
      if (!header.existing()) {
        for (InterfaceDeclaration declared : header.dispatched()) {
          // What is no name in C is another fault.
          if (DeclaredNames.fault(declared.prefix() + "_A", Use.MACRO, header.path()).isEmpty()) {
            judge(new Owner(header, declared), owners, fresh, findings);
          }
        }
      }
    }
  }

  private static void judge(
      Owner owner, Map<String, Owner> owners, FreshNames fresh, RuleFindings findings) {
    Optional<String> taken = owner.functions().filter(owners::containsKey).findFirst();
    owner.functions().forEach(function -> owners.putIfAbsent(function, owner));
    taken.ifPresent(function -> {
      String path = owner.header().path();
      String prefix = owner.declared().prefix();
      Owner first = Objects.requireNonNull(owners.get(function));
      findings.report(
          owner.declared().place(),
          Fault.of(
              "the function '%s' for the commands of %s is one for those of %s already"
                  .formatted(function, owner.named(owner.header()), first.named(owner.header())),
              "put prefix = \"%s\"".formatted(fresh.another(prefix, Use.MACRO, path))));
    });
  }
}
