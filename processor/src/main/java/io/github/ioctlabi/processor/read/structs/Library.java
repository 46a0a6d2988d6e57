package io.github.ioctlabi.processor.read.structs;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.processor.read.ownership.Origins;
import io.github.ioctlabi.processor.read.ownership.Unit;
import io.github.ioctlabi.processor.read.ownership.Units;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.types.ComponentReader;
import io.github.ioctlabi.processor.read.types.TypeReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The structs, unions and enums of a round, each read once, where it is first needed. */
public final class Library implements TypeReader.Declared {
  private final FaultLog faults;
  private final Units units;
  private final DocReader docs;
  private final Map<TypeElement, Optional<StructDeclaration>> structs = new HashMap<>();
  private final Map<TypeElement, Optional<UnionDeclaration>> unions = new HashMap<>();
  private final Map<TypeElement, Optional<EnumDeclaration>> enums = new HashMap<>();
  private final Map<TypeElement, String> foreignFaults = new HashMap<>();
  private final Origins origins;
  private final Nesting open = new Nesting();

  public Library(FaultLog faults, Units units, DocReader docs, Origins origins) {
    this.faults = faults;
    this.units = units;
    this.docs = docs;
    this.origins = origins;
  }

  @Override
  public Optional<DataType> struct(TypeElement type, Element user) {
    if (isRecursive(type, user) || isTooDeep(type, user)) {
      return Optional.empty();
    }
    Optional<StructDeclaration> read = struct(type);
    if (read.isEmpty()) {
      reportForeign(type, user);
    }
    return read.map(DataType.StructType::new);
  }

  @Override
  public Optional<UnionDeclaration> union(TypeElement type, Element user) {
    if (isRecursive(type, user) || isTooDeep(type, user)) {
      return Optional.empty();
    }
    Optional<UnionDeclaration> read = union(type);
    if (read.isEmpty()) {
      reportForeign(type, user);
    }
    return read;
  }

  @Override
  public Optional<PointerTarget> target(TypeElement type, Element user, boolean array) {
    Optional<DataType> struct =
        open.contains(type)
            ? new Outlines(faults, units, docs, origins).struct(type, user)
            : struct(type, user);
    return array
        ? struct.map(PointerTarget.Elements::new)
        : struct.flatMap(DataType::struct).map(PointerTarget.Single::new);
  }

  private boolean isRecursive(TypeElement type, Element user) {
    if (!open.contains(type)) {
      return false;
    }
    List<String> path = open.from(type).stream().map(Declarations::label).toList();
    faults.report(
        Id.RECURSIVE_STRUCT,
        user,
        Fault.of(
                "%s contains itself%s, and would never end"
                    .formatted(
                        path.getFirst(),
                        path.size() == 1
                            ? ""
                            : " through " + String.join(" and ", path.subList(1, path.size()))),
                "put @UserPointer on one of the components, which makes it an address, or remove"
                    + " one")
            .in(Declarations.label(user)));
    return true;
  }

  private boolean isTooDeep(TypeElement type, Element user) {
    if (!open.isTooDeep(type)) {
      return false;
    }
    faults.report(
        Id.UNSUPPORTED_TYPE,
        user,
        Fault.of(
                "more than %d structs inside each other, and C compilers need accept no more"
                    .formatted(Nesting.DEEPEST),
                "nest fewer")
            .in(Declarations.label(user)));
    return true;
  }

  @Override
  public Optional<DataType> named(TypeElement type, Element user) {
    Optional<EnumDeclaration> read = named(type);
    if (read.isEmpty()) {
      reportForeign(type, user);
    }
    return read.map(Library::type);
  }

  /** An enum as the type of a component: bits or a value. */
  static DataType type(EnumDeclaration declaration) {
    return declaration.flags()
        ? new DataType.FlagsType(declaration)
        : new DataType.EnumType(declaration);
  }

  /** The model of a struct, or nothing if it has faults. */
  public Optional<StructDeclaration> struct(TypeElement type) {
    Optional<StructDeclaration> known = structs.get(type);
    if (known == null) {
      open.enter(type);
      known =
          read(
              type,
              (own, header) ->
                  structReader(own, this, docs)
                      .read(type, header, units.isExisting(type), origins.of(type)));
      open.leave(type);
      structs.put(type, known);
    }
    return known;
  }

  /** The model of a union, or nothing if it has faults. */
  public Optional<UnionDeclaration> union(TypeElement type) {
    Optional<UnionDeclaration> known = unions.get(type);
    if (known == null) {
      open.enter(type);
      known =
          read(
              type,
              (own, header) ->
                  unionReader(own, this, docs)
                      .read(type, header, units.isExisting(type), origins.of(type)));
      open.leave(type);
      unions.put(type, known);
    }
    return known;
  }

  /** The model of an enum, or nothing if it has faults. */
  public Optional<EnumDeclaration> named(TypeElement type) {
    Optional<EnumDeclaration> known = enums.get(type);
    if (known == null) {
      known = read(type, (own, header) -> new EnumReader(own, docs).read(type, header));
      enums.put(type, known);
    }
    return known;
  }

  static StructReader structReader(FaultLog own, TypeReader.Declared declared, DocReader docs) {
    return new StructReader(own, memberReader(own, declared), docs);
  }

  static UnionReader unionReader(FaultLog own, TypeReader.Declared declared, DocReader docs) {
    return new UnionReader(own, memberReader(own, declared), declared, docs);
  }

  private static MemberReader memberReader(FaultLog own, TypeReader.Declared declared) {
    return new MemberReader(own, new ComponentReader(own, new TypeReader(own, declared), declared));
  }

  /** Reads a declaration of one kind. */
  private interface Reading<T> {
    Optional<T> read(FaultLog own, String header);
  }

  /** Reads a declaration; the faults of those that are not compiled are kept for their users. */
  private <T> Optional<T> read(TypeElement type, Reading<T> reading) {
    Unit unit = units.of(type);
    String header = unit.header().orElse("");
    if (unit.compiled()) {
      return reading.read(faults, header);
    }
    Findings findings = new Findings();
    FaultLog apart = faults.apart(findings);
    Optional<T> read = reading.read(apart, header);
    if (read.isEmpty()) {
      foreignFaults.put(
          type,
          findings.all().stream()
              .findFirst()
              .map(Finding::message)
              .orElse("it refers to a type that is not on the class path"));
    }
    return findings.faultyRoots().isEmpty() ? read : Optional.empty();
  }

  private void reportForeign(TypeElement type, Element user) {
    String fault = foreignFaults.get(type);
    TypeElement around = Declarations.outermost(user);
    if (fault != null && !faults.inSources(type) && around != null && faults.inSources(around)) {
      faults.report(
          Id.UNSUPPORTED_TYPE,
          user,
          Fault.of(
                  "%s from the class path is at fault (%s)"
                      .formatted(Declarations.label(type), fault),
                  "mend it where it is compiled")
              .in(Declarations.label(user)));
    }
  }
}
