package io.github.ioctlabi.processor.read.ownership;

import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.read.source.Declarations;
import io.github.ioctlabi.processor.read.source.FaultLog;
import io.github.ioctlabi.processor.read.source.Marks;
import io.github.ioctlabi.processor.read.source.Shapes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The declarations of one round, and which uses which. */
public final class Units {
  private final FaultLog faults;
  private final Map<String, EarlierRound> settled;
  private final Map<TypeElement, Unit> units = new LinkedHashMap<>();

  /** The headers of which an interface of these sources says that the kernel ships them. */
  private final Set<String> existing = new HashSet<>();

  public Units(FaultLog faults, Map<String, EarlierRound> settled) {
    this.faults = faults;
    this.settled = settled;
  }

  /** Finds the declarations in types of the sources, and what they use. */
  public void discover(Collection<TypeElement> types) {
    types.forEach(this::discover);
    for (Unit unit : compiled()) {
      uses(unit);
    }
  }

  private void discover(TypeElement type) {
    if (Declarations.isRoot(type)) {
      of(type);
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::discover);
  }

  /** The units to read, by their qualified names. */
  public List<Unit> compiled() {
    Map<String, Unit> sorted = new TreeMap<>();
    for (Unit unit : units.values()) {
      if (unit.compiled()) {
        sorted.put(unit.name(), unit);
      }
    }
    return List.copyOf(sorted.values());
  }

  /** The unit of a struct, a union, an enum or an interface. */
  public Unit of(TypeElement type) {
    TypeElement around = Declarations.isInterface(type) ? null : Declarations.interfaceAround(type);
    TypeElement root = around == null ? type : around;
    Unit known = units.get(root);
    if (known == null) {
      known = unit(root);
      units.put(root, known);
      if (known.compiled() && Declarations.isExisting(root)) {
        known.header().ifPresent(existing::add);
      }
    }
    return known;
  }

  private Unit unit(TypeElement root) {
    EarlierRound before = settled.get(root.getQualifiedName().toString());
    Optional<String> header =
        before == null ? named(root) : Optional.of(before.header()).filter(path -> !path.isEmpty());
    return new Unit(
        root,
        faults.place(root),
        before == null && faults.inSources(root),
        Declarations.isInterface(root)
            ? nestedTypes(root)
            : Declarations.isBareMember(root) ? List.of() : List.of(root),
        header);
  }

  private static Optional<String> named(TypeElement root) {
    Marks marks = Marks.of(root);
    return Declarations.isInterface(root)
        ? marks.find(AnnotationType.IOCTL_INTERFACE).map(mark -> mark.text("header"))
        : marks
            .find(AnnotationType.IOCTL_STRUCT)
            .map(mark -> mark.text("header"))
            .filter(path -> !path.isEmpty());
  }

  /** The structs, unions and enums in an interface, in their order; not those of others in it. */
  public static List<TypeElement> nestedTypes(TypeElement around) {
    List<TypeElement> found = new ArrayList<>();
    for (TypeElement nested : ElementFilter.typesIn(around.getEnclosedElements())) {
      if (Declarations.isInterface(nested)) {
        continue;
      }
      if (Declarations.isDefinition(nested)) {
        found.add(nested);
      }
      found.addAll(nestedTypes(nested));
    }
    return found;
  }

  private void uses(Unit unit) {
    components(unit, unit.element());
    if (unit.isInterface()) {
      unit.types().forEach(type -> components(unit, type));
    }
    if (unit.isInterface()) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(unit.element().getEnclosedElements())) {
        if (!Marks.of(method).among(Marks.COMMANDS).isEmpty()) {
          uses(unit, method.getReturnType(), method);
          returns(unit, method.getReturnType());
          method.getParameters().forEach(each -> uses(unit, each.asType(), each));
        }
      }
    }
  }

  private void components(Unit unit, TypeElement type) {
    for (RecordComponentElement component : type.getRecordComponents()) {
      uses(unit, component.asType(), component);
    }
    if (Declarations.isUnion(type)) {
      for (TypeElement member : Declarations.permitted(type)) {
        boolean bare = Declarations.isBareMember(member);
        // What is permitted and no member makes nothing; the union's reader says so.
        if (bare || Declarations.isDefinition(member)) {
          uses(unit, member, type);
        }
        if (bare && of(member) == unit) {
          components(unit, member);
        }
      }
    }
  }

  private void uses(Unit unit, TypeMirror type, Element user) {
    Shapes.declaredIn(type).forEach(used -> uses(unit, used, user));
  }

  private void uses(Unit unit, TypeElement used, Element user) {
    Unit other = of(used);
    if (other != unit) {
      unit.uses().putIfAbsent(other, user);
    }
  }

  private void returns(Unit unit, TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement returned
        && Declarations.isInterface(returned)
        && of(returned) != unit) {
      unit.returns().add(of(returned));
    }
  }

  /** Whether a struct or a union belongs to a header that the kernel ships. */
  public boolean isExisting(TypeElement type) {
    TypeElement around = Declarations.interfaceAround(type);
    return around == null
        ? of(type).header().filter(this::isExisting).isPresent()
        : Declarations.isExisting(around);
  }

  /** Whether one of the interfaces that make a header says that the kernel ships it. */
  public boolean isExisting(String path) {
    return existing.contains(path);
  }
}
