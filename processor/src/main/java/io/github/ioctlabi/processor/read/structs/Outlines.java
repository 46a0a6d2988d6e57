package io.github.ioctlabi.processor.read.structs;

import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.processor.read.ownership.Origins;
import io.github.ioctlabi.processor.read.ownership.Units;
import io.github.ioctlabi.processor.read.source.DocReader;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.types.TypeReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Structs that point to themselves, as the target of their own pointers. A value cannot hold
 * itself, so the pointers in an outline lead to plain memory. Names, sizes and offsets are those of
 * the struct; what is wrong with it is reported where the struct itself is read.
 */
final class Outlines implements TypeReader.Declared {
  private final FaultLog apart;
  private final Units units;
  private final DocReader docs;
  private final Map<TypeElement, Optional<StructDeclaration>> structs = new HashMap<>();
  private final Map<TypeElement, Optional<UnionDeclaration>> unions = new HashMap<>();
  private final Origins origins;
  private final Nesting open = new Nesting();

  Outlines(FaultLog faults, Units units, DocReader docs, Origins origins) {
    this.apart = faults.apart(new Findings());
    this.units = units;
    this.docs = docs;
    this.origins = origins;
  }

  /** The outline of a struct, or nothing if it has faults. */
  Optional<StructDeclaration> struct(TypeElement type) {
    Optional<StructDeclaration> known = structs.get(type);
    if (open.contains(type) || open.isTooDeep(type)) {
      return Optional.empty();
    }
    if (known == null) {
      open.enter(type);
      known =
          Library.structReader(apart, this, docs)
              .read(type, header(type), units.isExisting(type), origins.of(type));
      open.leave(type);
      structs.put(type, known);
    }
    return known;
  }

  @Override
  public Optional<DataType> struct(TypeElement type, Element user) {
    return struct(type).map(DataType.StructType::new);
  }

  @Override
  public Optional<UnionDeclaration> union(TypeElement type, Element user) {
    Optional<UnionDeclaration> known = unions.get(type);
    if (open.contains(type) || open.isTooDeep(type)) {
      return Optional.empty();
    }
    if (known == null) {
      open.enter(type);
      known =
          Library.unionReader(apart, this, docs)
              .read(type, header(type), units.isExisting(type), origins.of(type));
      open.leave(type);
      unions.put(type, known);
    }
    return known;
  }

  @Override
  public Optional<DataType> named(TypeElement type, Element user) {
    return new EnumReader(apart, docs).read(type, header(type)).map(Library::type);
  }

  @Override
  public Optional<PointerTarget> target(TypeElement type, Element user, boolean array) {
    return Optional.of(new PointerTarget.Segment());
  }

  private String header(TypeElement type) {
    return units.of(type).header().orElse("");
  }
}
