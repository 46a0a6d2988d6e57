package io.github.ioctlabi.processor.read.source;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Findings;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.vocabulary.AnnotationType;
import io.github.ioctlabi.processor.diagnostics.Places;
import io.github.ioctlabi.processor.diagnostics.Places.Location;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What all readers of one round share: where things are, and what is wrong with them. */
public final class FaultLog {
  /** The annotations whose {@code name} is the name in C. */
  private static final Set<AnnotationType> NAMING =
      Stream.concat(
              Marks.COMMANDS.stream(),
              Stream.of(AnnotationType.IOCTL_STRUCT, AnnotationType.IOCTL_UNION))
          .collect(Collectors.toUnmodifiableSet());

  private final Findings findings;
  private final Places places;
  private final Predicate<Element> inSources;
  private final Map<Element, Place> declared = new HashMap<>();
  private final Set<Place> unresolved = new HashSet<>();

  public FaultLog(Findings findings, Places places, Predicate<Element> inSources) {
    this.findings = findings;
    this.places = places;
    this.inSources = inSources;
  }

  /** The same places, with findings of their own: for types that are not to be judged. */
  public FaultLog apart(Findings own) {
    return new FaultLog(own, new Places(), inSources);
  }

  /** Whether an element is among the sources that are compiled. */
  public boolean inSources(Element element) {
    return inSources.test(element);
  }

  /** The place of a declaration. Types of their own, outside any interface, are roots. */
  public Place place(Element element) {
    Place known = declared.get(element);
    if (known != null) {
      return known;
    }
    Element outer = element.getEnclosingElement();
    Set<Id> allowed = AllowedRules.on(element);
    Place place;
    if (outer == null || outer instanceof PackageElement || Declarations.isRoot(element)) {
      allowed.addAll(allowedAround(element));
      place = new Place(Declarations.label(element), null, allowed, naming(element));
    } else {
      place = new Place(Declarations.label(element), place(outer), allowed, naming(element));
    }
    declared.put(element, place);
    places.put(place, Location.of(element));
    return place;
  }

  private static Optional<String> naming(Element element) {
    return Marks.of(element).among(NAMING).stream()
        .filter(mark -> !mark.text("name").isEmpty())
        .map(Mark::toString)
        .findFirst();
  }

  private static Set<Id> allowedAround(Element element) {
    Set<Id> allowed = EnumSet.noneOf(Id.class);
    if (element instanceof TypeElement type && Declarations.isInterface(type)) {
      return allowed;
    }
    for (Element outer = element.getEnclosingElement();
        outer instanceof TypeElement;
        outer = outer.getEnclosingElement()) {
      allowed.addAll(AllowedRules.on(outer));
    }
    return allowed;
  }

  /** Reports a fault of a declaration. */
  public void report(Id id, Element element, Fault fault) {
    findings.report(id, place(element), fault);
  }

  /** Reports a fault of an annotation. */
  public void report(Id id, Mark mark, Fault fault) {
    report(id, new Location(mark.element(), mark.mirror(), null), fault);
  }

  /** Reports a fault of a value in an annotation, or of the annotation if it has no such value. */
  public void report(Id id, Mark mark, String attribute, Fault fault) {
    report(id, location(mark, attribute), fault);
  }

  /** Reports a fault of one element of an annotation's value. */
  public void report(Id id, Mark mark, @Nullable AnnotationValue value, Fault fault) {
    report(id, new Location(mark.element(), mark.mirror(), value), fault);
  }

  private void report(Id id, Location location, Fault fault) {
    Place around = place(location.element());
    Place place = new Place(around.label(), around, Set.of());
    places.put(place, location);
    findings.report(id, place, fault);
  }

  /** Lets findings of a rule at a declaration stand on a value of an annotation. */
  public void refine(Element element, Id id, Mark mark, String attribute) {
    places.refine(place(element), id, location(mark, attribute));
  }

  private static Location location(Mark mark, String attribute) {
    return new Location(mark.element(), mark.mirror(), mark.explicit(attribute));
  }

  /** Notes that a declaration refers to something that does not exist yet. */
  public void unresolved(Element element) {
    unresolved.add(place(element).root());
  }

  /** The roots that refer to something that does not exist yet. */
  public Set<Place> unresolved() {
    return unresolved;
  }

  Findings findings() {
    return findings;
  }
}
