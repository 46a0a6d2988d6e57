package io.github.ioctlabi.processor.read.ownership;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.processor.read.source.Declarations;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A declaration that belongs to a header as a whole: an interface, or a struct, union, enum or
 * member of a union outside of one.
 */
public final class Unit {
  private final TypeElement element;
  private final Place place;
  private final boolean compiled;
  private final List<TypeElement> types;
  private final Map<Unit, Element> uses = new LinkedHashMap<>();
  private final Set<Unit> returns = new LinkedHashSet<>();
  private Optional<String> header;

  /**
   * A unit.
   *
   * @param compiled whether it is in the sources and not yet dealt with; else it is used only
   * @param types the structs, unions and enums that it declares, in their order
   * @param header the header that it names, or is known to belong to
   */
  Unit(
      TypeElement element,
      Place place,
      boolean compiled,
      List<TypeElement> types,
      Optional<String> header) {
    this.element = element;
    this.place = place;
    this.compiled = compiled;
    this.types = types;
    this.header = header;
  }

  public TypeElement element() {
    return element;
  }

  public Place place() {
    return place;
  }

  public boolean compiled() {
    return compiled;
  }

  public List<TypeElement> types() {
    return types;
  }

  public Optional<String> header() {
    return header;
  }

  void own(String path) {
    header = Optional.of(path);
  }

  /** The units that this one uses, each with the first declaration that does. */
  public Map<Unit, Element> uses() {
    return uses;
  }

  /** The interfaces whose objects its commands return: their classes must be written with it. */
  public Set<Unit> returns() {
    return returns;
  }

  public boolean isInterface() {
    return Declarations.isInterface(element);
  }

  public String name() {
    return element.getQualifiedName().toString();
  }

  public String packageName() {
    return Declarations.name(element).packageName();
  }

  @Override
  public String toString() {
    return Declarations.label(element);
  }
}
