package io.github.ioctlabi.processor.read;

import io.github.ioctlabi.processor.finding.Id;
import io.github.ioctlabi.processor.finding.Place;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.InterfaceDeclaration;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Puts the declarations of one header together. */
final class HeaderAssembler {
  private static final String LICENSE = "GPL-2.0 WITH Linux-syscall-note";

  private final Scope scope;
  private final Library library;
  private final InterfaceReader interfaces;
  private final ExistingTypes existing;

  HeaderAssembler(
      Scope scope, Library library, InterfaceReader interfaces, ExistingTypes existing) {
    this.scope = scope;
    this.library = library;
    this.interfaces = interfaces;
    this.existing = existing;
  }

  /**
   * Reads a header.
   *
   * @param units what contributes to it, by qualified names
   * @return nothing if there was a fault, which has been reported
   */
  Optional<Header> assemble(String path, List<Unit> units, Set<Place> roots) {
    List<InterfaceDeclaration> declared = new ArrayList<>();
    List<EnumDeclaration> enums = new ArrayList<>();
    List<StructDeclaration> structs = new ArrayList<>();
    boolean sound = onePackage(path, units);
    Optional<String> license = license(path, units);
    for (Unit unit : units) {
      if (unit.isInterface()) {
        Optional<InterfaceDeclaration> read = interfaces.read(unit.element());
        read.ifPresent(declared::add);
        sound &= read.isPresent() && existing.isFree(unit.element(), read.get().ioctlClass());
      }
      for (TypeElement type : unit.types()) {
        sound &= Declarations.isStruct(type) ? struct(type, structs) : named(type, enums);
      }
    }
    return sound && license.isPresent()
        ? Optional.of(
            new Header(
                path,
                license.get(),
                includes(path, units),
                declared,
                enums,
                List.copyOf(sorted(structs)),
                roots,
                packageTypes(units),
                false))
        : Optional.empty();
  }

  private boolean struct(TypeElement type, List<StructDeclaration> structs) {
    Optional<StructDeclaration> read = library.struct(type);
    read.ifPresent(structs::add);
    Marks.of(type)
        .find("IoctlStruct")
        .filter(mark -> !mark.text("header").isEmpty())
        .ifPresent(mark -> scope.refine(type, Id.BAD_HEADER, mark, "header"));
    return read.isPresent() && existing.isFree(type, read.get().layoutClass());
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
        scope.report(
            Id.UNCLEAR_OWNER,
            Marks.of(unit.element()).find("IoctlInterface").orElseThrow(),
            "header",
            "%s: %s is the header of %s, in another package: name another header, or move the"
                    .formatted(unit, path, first.get().name())
                + " interface there");
        one = false;
      }
    }
    return one;
  }

  private Optional<String> license(String path, List<Unit> units) {
    String license = null;
    Unit first = null;
    for (Unit unit : units) {
      if (!unit.isInterface()) {
        continue;
      }
      Mark mark = Marks.of(unit.element()).find("IoctlInterface").orElseThrow();
      String own = mark.explicit("license") == null ? LICENSE : mark.text("license");
      if (own.isBlank()
          || own.codePoints().anyMatch(point -> point < ' ' || point > '~')
          || own.contains("*/")) {
        scope.report(
            Id.BAD_ANNOTATION,
            mark,
            "license",
            "%s: the license is no SPDX expression: write such as \"%s\"".formatted(unit, LICENSE));
        return Optional.empty();
      }
      if (license != null && !license.equals(own)) {
        scope.report(
            Id.BAD_ANNOTATION,
            mark,
            "license",
            "%s: %s has one license, and %s gives it another: write license = \"%s\" here too"
                .formatted(unit, path, first, license));
        return Optional.empty();
      }
      license = own;
      first = unit;
    }
    return Optional.of(license == null ? LICENSE : license);
  }

  private static Set<String> packageTypes(List<Unit> units) {
    Set<String> names = new TreeSet<>();
    for (Unit unit : units) {
      TypeElement outermost = Declarations.outermost(unit.element());
      Element enclosing = outermost == null ? null : outermost.getEnclosingElement();
      if (enclosing != null) {
        ElementFilter.typesIn(enclosing.getEnclosedElements())
            .forEach(type -> names.add(type.getSimpleName().toString()));
      }
    }
    return names;
  }

  private static List<String> includes(String path, List<Unit> units) {
    return units.stream()
        .flatMap(unit -> unit.uses().keySet().stream())
        .flatMap(used -> used.header().stream())
        .filter(header -> !header.equals(path))
        .distinct()
        .sorted()
        .toList();
  }

  /** Puts each struct behind those that it contains; the order stays as it was otherwise. */
  private static List<StructDeclaration> sorted(List<StructDeclaration> structs) {
    Set<StructDeclaration> here = Collections.newSetFromMap(new IdentityHashMap<>());
    here.addAll(structs);
    List<StructDeclaration> sorted = new ArrayList<>();
    structs.forEach(struct -> place(struct, here, sorted));
    return sorted;
  }

  private static void place(
      StructDeclaration struct, Set<StructDeclaration> left, List<StructDeclaration> sorted) {
    if (left.remove(struct)) {
      for (Member member : struct.members()) {
        contained(member.type()).ifPresent(inner -> place(inner, left, sorted));
      }
      sorted.add(struct);
    }
  }

  private static Optional<StructDeclaration> contained(DataType type) {
    return switch (type) {
      case DataType.StructType struct -> Optional.of(struct.declaration());
      case DataType.ArrayType array -> contained(array.element());
      default -> Optional.empty();
    };
  }
}
