package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Declared;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Use;
import io.github.ioctlabi.core.rules.shared.Rule;
import io.github.ioctlabi.core.rules.shared.Wording;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every name in the header is one that C, C++, the kernel and the C library leave free. */
public final class BadCName implements Rule {
  @Override
  public Id id() {
    return Id.BAD_C_NAME;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    FreshNames fresh = FreshNames.beside(Wording.all(headers, DeclaredNames::atFileScope));
    FreshNames prefixes =
        new FreshNames(
            Wording.all(headers, Header::interfaces).stream()
                .map(InterfaceDeclaration::prefix)
                .toList());
    for (Header header : headers) {
      if (header.existing()) {
        judgeExisting(header, findings);
      } else {
        judge(header, fresh, prefixes, findings);
      }
    }
  }

  /** The names are the kernel's: only what C cannot read as a name is wrong. */
  private static void judgeExisting(Header header, RuleFindings findings) {
    Stream.concat(
            DeclaredNames.atFileScope(header).stream().filter(name -> !name.name().isEmpty()),
            header.aggregates().stream()
                .flatMap(aggregate -> DeclaredNames.inside(aggregate, true).stream()))
        .distinct()
        .forEach(name ->
            DeclaredNames.impossible(name.name())
                .ifPresent(fault ->
                    findings.report(
                        name.place(),
                        Fault.of(
                            "'%s' %s".formatted(name.name(), fault),
                            "put the name that %s has into %s on '%s'"
                                .formatted(
                                    header.path(),
                                    name.naming().orElse(AnnotationType.C_NAME.toString()),
                                    name.javaName())))));
  }

  private static void judge(
      Header header, FreshNames fresh, FreshNames prefixes, RuleFindings findings) {
    // Names that begin with a reported one are the same fault.
    List<String> reported = new ArrayList<>();
    for (InterfaceDeclaration declared : header.interfaces()) {
      prefixFault(declared.prefix(), header, prefixes)
          .ifPresent(fault -> {
            findings.report(declared.place(), fault);
            reported.add(declared.prefix() + "_");
          });
    }
    for (EnumDeclaration declared : header.enums()) {
      Declared tag = DeclaredNames.enumTag(declared, header);
      boolean spoilsConstants =
          DeclaredNames.fault(tag.name() + "_A", Use.MACRO, header.path()).isPresent();
      if ((spoilsConstants || DeclaredNames.isEnum(declared))
          && check(tag, reported, fresh, findings)) {
        if (spoilsConstants) {
          reported.add(tag.name() + "_");
        }
      }
    }
    for (Declared name : DeclaredNames.atFileScope(header)) {
      if (name.use() != Use.ENUM_TAG) {
        check(name, reported, fresh, findings);
      }
    }
    for (Aggregate aggregate : header.aggregates()) {
      List<Declared> inside = DeclaredNames.inside(aggregate, false);
      FreshNames members = FreshNames.beside(inside);
      inside.stream().distinct().forEach(name -> check(name, List.of(), members, findings));
    }
  }

  private static boolean check(
      Declared name, List<String> reported, FreshNames fresh, RuleFindings findings) {
    Optional<String> fault = DeclaredNames.fault(name.name(), name.use(), name.header());
    if (fault.isEmpty() || reported.stream().anyMatch(start -> startsWith(name.name(), start))) {
      return false;
    }
    String mended = fresh.mended(name.name(), name.use(), name.header());
    findings.report(
        name.place(), Fault.of("'%s' %s".formatted(name.name(), fault.get()), name.rename(mended)));
    return true;
  }

  private static Optional<Fault> prefixFault(String prefix, Header header, FreshNames fresh) {
    return DeclaredNames.fault(prefix + "_A", Use.MACRO, header.path())
        .map(fault ->
            Fault.of(
                "what begins with the prefix '%s' %s".formatted(prefix, fault),
                "put prefix = \"%s\"".formatted(fresh.prefix(prefix, header.path()))));
  }

  private static boolean startsWith(String name, String start) {
    return name.regionMatches(true, 0, start, 0, start.length());
  }
}
