package io.github.ioctlabi.processor.read.headers;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.InterfaceDeclaration;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.ownership.Unit;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Mark;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.structs.Library;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Puts the declarations of one header together. */
public final class HeaderAssembler {
  private static final String LICENSE = "GPL-2.0 WITH Linux-syscall-note";

  private final FaultLog faults;
  private final Library library;
  private final InterfaceReader interfaces;
  private final ExistingTypes types;

  public HeaderAssembler(
      FaultLog faults, Library library, InterfaceReader interfaces, ExistingTypes types) {
    this.faults = faults;
    this.library = library;
    this.interfaces = interfaces;
    this.types = types;
  }

  /**
   * Reads a header.
   *
   * @param units what contributes to it, by qualified names
   * @return nothing if there was a fault, which has been reported
   */
  public Optional<Header> assemble(String path, List<Unit> units, Set<Place> roots) {
    List<InterfaceDeclaration> declared = new ArrayList<>();
    List<EnumDeclaration> enums = new ArrayList<>();
    List<Aggregate> aggregates = new ArrayList<>();
    boolean sound = onePackage(path, units);
    Optional<String> license = license(path, units);
    for (Unit unit : units) {
      if (unit.isInterface()) {
        Optional<InterfaceDeclaration> read = interfaces.read(unit.element());
        read.ifPresent(declared::add);
        sound &= read.isPresent() && types.isFree(unit.element(), read.get().ioctlClass());
      }
      for (TypeElement type : unit.types()) {
        sound &= Declarations.isEnum(type) ? named(type, enums) : aggregate(type, aggregates);
      }
    }
    Optional<Boolean> ships = existing(path, units);
    return sound && ships.isPresent() && license.isPresent()
        ? Optional.of(
            new Header(
                path,
                license.get(),
                includes(path, units, aggregates),
                declared,
                enums,
                AggregateOrder.sorted(aggregates),
                roots,
                packageTypes(units),
                ships.get()))
        : Optional.empty();
  }

  private boolean aggregate(TypeElement type, List<Aggregate> aggregates) {
    Optional<? extends Aggregate> read =
        Declarations.isUnion(type) ? library.union(type) : library.struct(type);
    read.ifPresent(aggregates::add);
    Marks.of(type)
        .find(AnnotationType.IOCTL_STRUCT)
        .filter(mark -> !mark.text("header").isEmpty())
        .ifPresent(mark -> faults.refine(type, Id.BAD_HEADER, mark, "header"));
    return read.isPresent() && types.isFree(type, read.get().layoutClass());
  }

  private boolean named(TypeElement type, List<EnumDeclaration> enums) {
    Optional<EnumDeclaration> read = library.named(type);
    read.ifPresent(enums::add);
    return read.isPresent();
  }

  private boolean onePackage(String path, List<Unit> units) {
    Optional<Unit> first = units.stream().filter(Unit::isInterface).findFirst();
    boolean one = true;
    for (Unit unit : units) {
      if (unit.isInterface() && !unit.packageName().equals(first.orElseThrow().packageName())) {
        faults.report(
            Id.UNCLEAR_OWNER,
            Marks.of(unit.element()).find(AnnotationType.IOCTL_INTERFACE).orElseThrow(),
            "header",
            Fault.of(
                    "%s is the header of %s, in another package"
                        .formatted(path, first.get().name()),
                    "name another header, or move the interface there")
                .in(unit.toString()));
        one = false;
      }
    }
    return one;
  }

  /** Whether the kernel ships the header; nothing if the interfaces do not agree. */
  private Optional<Boolean> existing(String path, List<Unit> units) {
    List<Unit> interfaces = units.stream().filter(Unit::isInterface).toList();
    Optional<Unit> bound =
        interfaces.stream().filter(unit -> Declarations.isExisting(unit.element())).findFirst();
    Optional<Unit> made =
        interfaces.stream().filter(unit -> !Declarations.isExisting(unit.element())).findFirst();
    if (bound.isPresent() && made.isPresent()) {
      faults.report(
          Id.BAD_ANNOTATION,
          Marks.of(made.get().element()).find(AnnotationType.IOCTL_INTERFACE).orElseThrow(),
          "existing",
          Fault.of(
                  "%s is a header that exists, as %s has it".formatted(path, bound.get()),
                  "write existing = true here too")
              .in(made.get().toString()));
      return Optional.empty();
    }
    return Optional.of(bound.isPresent());
  }

  private Optional<String> license(String path, List<Unit> units) {
    String license = null;
    Unit first = null;
    for (Unit unit : units) {
      if (!unit.isInterface()) {
        continue;
      }
      Mark mark = Marks.of(unit.element()).find(AnnotationType.IOCTL_INTERFACE).orElseThrow();
      String own = mark.explicit("license") == null ? LICENSE : mark.text("license");
      if (own.isBlank()
          || own.codePoints().anyMatch(point -> point < ' ' || point > '~')
          || own.contains("*/")) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            "license",
            Fault.of("the license is no SPDX expression", "write such as \"%s\"".formatted(LICENSE))
                .in(unit.toString()));
        return Optional.empty();
      }
      if (license != null && !license.equals(own)) {
        faults.report(
            Id.BAD_ANNOTATION,
            mark,
            "license",
            Fault.of(
                    "%s has one license, and %s gives it another".formatted(path, first),
                    "write license = \"%s\" here too".formatted(license))
                .in(unit.toString()));
        return Optional.empty();
      }
      license = own;
      first = unit;
    }
    return Optional.of(license == null ? LICENSE : license);
  }

  private static Set<String> packageTypes(List<Unit> units) {
    Set<Element> packages = new HashSet<>();
    for (Unit unit : units) {
      TypeElement outermost = Declarations.outermost(unit.element());
      if (outermost != null) {
        packages.add(outermost.getEnclosingElement());
      }
    }
    Set<String> names = new HashSet<>();
    for (Element each : packages) {
      for (TypeElement type : ElementFilter.typesIn(each.getEnclosedElements())) {
        names.add(type.getSimpleName().toString());
      }
    }
    return names;
  }

  private static List<String> includes(String path, List<Unit> units, List<Aggregate> aggregates) {
    Stream<String> declared =
        units.stream()
            .flatMap(unit -> unit.uses().keySet().stream())
            .flatMap(used -> used.header().stream());
    return Stream.concat(declared, AggregateOrder.foreignHeaders(aggregates).stream())
        .filter(header -> !header.equals(path))
        .distinct()
        .sorted()
        .toList();
  }
}
