package io.github.ioctlabi.core.rules.names;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Declared;
import io.github.ioctlabi.core.rules.names.DeclaredNames.Use;
import io.github.ioctlabi.core.rules.shared.Rule;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * No name is used twice where C mixes the two: members of a struct, tags of structs and enums,
 * enumerators, and macros with anything. One program can include all headers, so they share their
 * names.
 */
public final class DuplicateCName implements Rule {
  @Override
  public Id id() {
    return Id.DUPLICATE_C_NAME;
  }

  @Override
  public void judge(List<Header> headers, RuleFindings findings) {
    // Bindings of existing headers come first: they are not judged, the kernel has their names.
    List<Header> sorted =
        headers.stream().sorted(Comparator.comparing(header -> !header.existing())).toList();
    Set<String> existing =
        headers.stream().filter(Header::existing).map(Header::path).collect(Collectors.toSet());
    List<Declared> names =
        sorted.stream().map(DeclaredNames::atFileScope).flatMap(List::stream).toList();
    FreshNames fresh = FreshNames.beside(names);
    offered(names.stream().filter(name -> !existing.contains(name.header())).toList(), fresh);
    Map<String, Declared> tags = new HashMap<>();
    Map<String, Declared> macros = new HashMap<>();
    Map<String, Declared> enumerators = new HashMap<>();
    for (Declared name : names) {
      boolean macro = name.use().isMacro();
      Map<String, Declared> own =
          macro ? macros : name.use() == Use.ENUMERATOR ? enumerators : tags;
      List<Map<String, Declared>> rivals =
          macro ? List.of(macros, tags, enumerators) : List.of(own, macros);
      if (!existing.contains(name.header())) {
        rival(name, null, rivals)
            .ifPresent(first -> findings.report(name.place(), message(name, first, fresh)));
      }
      own.putIfAbsent(name.name(), name);
    }
    for (Header header : headers) {
      // Macros of the kernel's own may well have the names of members.
      Map<String, Declared> others = header.existing() ? Map.of() : macros;
      header
          .aggregates()
          .forEach(aggregate -> judge(aggregate, header.existing(), others, findings));
    }
  }

  private static void judge(
      Aggregate aggregate, boolean existing, Map<String, Declared> macros, RuleFindings findings) {
    Map<String, Declared> members = new HashMap<>();
    List<Declared> names = DeclaredNames.inside(aggregate, existing);
    FreshNames fresh =
        FreshNames.beside(Stream.of(names, macros.values()).flatMap(Collection::stream).toList());
    if (!existing) {
      offered(names, fresh);
    }
    for (Declared name : names) {
      Declared first = members.putIfAbsent(name.name(), name);
      if (first != null && first.place().equals(aggregate.place())) {
        findings.report(name.place(), ownSize(aggregate, name, fresh));
      } else {
        rival(name, first, List.of(macros))
            .ifPresent(other -> findings.report(name.place(), message(name, other, fresh)));
      }
    }
  }

  /** What BadCName offers in place of names that cannot be: nobody else may get it. */
  private static void offered(List<Declared> names, FreshNames fresh) {
    names.stream()
        .distinct()
        .filter(name -> isBad(name))
        .forEach(name -> fresh.mended(name.name(), name.use(), name.header()));
  }

  private static boolean isBad(Declared name) {
    return DeclaredNames.fault(name.name(), name.use(), name.header()).isPresent();
  }

  /** The size in front stands where the struct does: no component declares it. */
  private static Fault ownSize(Aggregate struct, Declared name, FreshNames fresh) {
    return Fault.of(
        "'%s' begins with its size by itself, and the record does not carry it"
            .formatted(struct.tagged()),
        "remove '%s', or ".formatted(name.javaName())
            + name.rename(fresh.another(name.name(), name.use(), name.header())));
  }

  /** The first that has a name already, unless the name cannot be at all. */
  private static Optional<Declared> rival(
      Declared name, @Nullable Declared own, List<Map<String, Declared>> others) {
    return isBad(name)
        ? Optional.empty()
        : Optional.ofNullable(own)
            .or(() ->
                others.stream()
                    .filter(other -> other.containsKey(name.name()))
                    .findFirst()
                    .map(other -> other.get(name.name())));
  }

  private static Fault message(Declared name, Declared first, FreshNames fresh) {
    String where = first.header().equals(name.header()) ? "" : " in " + first.header();
    return Fault.of(
        "'%s' is the name of %s%s already".formatted(name.name(), first.described(), where),
        name.rename(fresh.another(name.name(), name.use(), name.header())));
  }
}
