package io.github.ioctlabi.processor.rules;

import io.github.ioctlabi.processor.finding.Fault;
import io.github.ioctlabi.processor.finding.Findings;
import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.rules.CNames.Declared;
import io.github.ioctlabi.processor.rules.CNames.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every name in the header is one that C, C++, the kernel and the C library leave free. */
final class BadCName implements Rule {
  @Override
  public void judge(List<Header> headers, Findings findings) {
    for (Header header : headers) {
      if (header.existing()) {
        judgeExisting(header, findings);
      } else {
        judge(header, findings);
      }
    }
  }

  /** The names are the kernel's: only what C cannot read as a name is wrong. */
  private static void judgeExisting(Header header, Findings findings) {
    Stream.concat(
            CNames.atFileScope(header).stream().filter(name -> !name.name().isEmpty()),
            header.aggregates().stream()
                .flatMap(aggregate -> CNames.inside(aggregate, true).stream()))
        .distinct()
        .forEach(name ->
            CNames.impossible(name.name())
                .ifPresent(fault ->
                    findings.report(
                        Id.BAD_C_NAME,
                        name.place(),
                        Fault.of(
                            "'%s' %s".formatted(name.name(), fault),
                            "put the name that %s has into %s on '%s'"
                                .formatted(
                                    header.path(),
                                    name.naming().orElse("@CName"),
                                    name.javaName())))));
  }

  private static void judge(Header header, Findings findings) {
    // Names that begin with a reported one are the same fault.
    List<String> reported = new ArrayList<>();
    for (InterfaceDeclaration declared : header.interfaces()) {
      prefixFault(declared.prefix())
          .ifPresent(fault -> {
            findings.report(Id.BAD_C_NAME, declared.place(), fault);
            reported.add(declared.prefix() + "_");
          });
    }
    for (EnumDeclaration declared : header.enums()) {
      Declared tag = CNames.enumTag(declared, header);
      boolean spoilsConstants = CNames.fault(tag.name() + "_A", Use.MACRO).isPresent();
      if ((spoilsConstants || CNames.isEnum(declared)) && check(tag, reported, findings)) {
        if (spoilsConstants) {
          reported.add(tag.name() + "_");
        }
      }
    }
    for (Declared name : CNames.atFileScope(header)) {
      if (name.use() != Use.ENUM_TAG) {
        check(name, reported, findings);
      }
    }
    header.aggregates().stream()
        .flatMap(aggregate -> CNames.inside(aggregate, false).stream())
        .distinct()
        .forEach(name -> check(name, List.of(), findings));
  }

  private static boolean check(Declared name, List<String> reported, Findings findings) {
    Optional<String> fault = CNames.fault(name.name(), name.use());
    if (fault.isEmpty() || reported.stream().anyMatch(start -> startsWith(name.name(), start))) {
      return false;
    }
    String mended = CNames.mended(name.name(), name.use());
    findings.report(
        Id.BAD_C_NAME,
        name.place(),
        Fault.of("'%s' %s".formatted(name.name(), fault.get()), name.rename(mended)));
    return true;
  }

  private static Optional<Fault> prefixFault(String prefix) {
    return CNames.fault(prefix + "_A", Use.MACRO)
        .map(fault ->
            Fault.of(
                "what begins with the prefix '%s' %s".formatted(prefix, fault),
                "put prefix = \"%s\"".formatted(CNames.mended(prefix, Use.MACRO))));
  }

  private static boolean startsWith(String name, String start) {
    return name.regionMatches(true, 0, start, 0, start.length());
  }
}
