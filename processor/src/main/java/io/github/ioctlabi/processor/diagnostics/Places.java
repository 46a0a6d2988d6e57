package io.github.ioctlabi.processor.diagnostics;

import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Knows what each place is in the sources. It lives for one round: the compiler makes its elements
 * anew in the next.
 */
public final class Places {
  private final IdentityHashMap<Place, Location> locations = new IdentityHashMap<>();
  private final IdentityHashMap<Place, Map<Id, Location>> refinements = new IdentityHashMap<>();

  /** An empty registry. */
  public Places() {}

  /**
   * A declaration, or an annotation or annotation value on it.
   *
   * @param element the declaration
   * @param mirror the annotation, if one is meant
   * @param value the value in the annotation, if one is meant
   */
  public record Location(
      Element element, @Nullable AnnotationMirror mirror, @Nullable AnnotationValue value) {
    /** A declaration as a whole. */
    public static Location of(Element element) {
      return new Location(element, null, null);
    }
  }

  /** Tells where a place is. */
  public void put(Place place, Location location) {
    locations.put(place, location);
  }

  /** Tells where findings of one rule stand, if they are reported at this place. */
  public void refine(Place place, Id id, Location location) {
    refinements.computeIfAbsent(place, _ -> new EnumMap<>(Id.class)).put(id, location);
  }

  /** Where a place is, or null if nobody told. */
  public @Nullable Location get(Place place) {
    return locations.get(place);
  }

  /** Where a finding stands: its rule may point at a certain annotation value of its place. */
  @Nullable Location get(Finding finding) {
    Map<Id, Location> refined = refinements.get(finding.place());
    Location location = refined == null ? null : refined.get(finding.id());
    return location == null ? get(finding.place()) : location;
  }
}
