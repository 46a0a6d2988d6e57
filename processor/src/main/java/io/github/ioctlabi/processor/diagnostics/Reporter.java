package io.github.ioctlabi.processor.diagnostics;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Finding;
import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.Place;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints findings, each once, where the user can click on them. */
public final class Reporter {
  private final Messager messager;
  private final @Nullable EclipseMessager eclipse;
  private final Optional<SourceOrder> order;
  private final Set<Printed> printed = new HashSet<>();

  /** What has been printed, wherever it stood: a declaration is read anew in each round. */
  private record Printed(Id id, String label, Fault fault) {}

  /** Prints through the compiler. */
  public Reporter(ProcessingEnvironment environment) {
    this.messager = environment.getMessager();
    this.eclipse = EclipseTree.isOfEclipse(messager) ? new EclipseMessager(messager) : null;
    this.order =
        eclipse != null
            ? Optional.of(location -> EclipseTree.start(location.element()))
            : JavacOrder.of(environment);
  }

  /**
   * Prints findings in the order of the sources: errors, warnings where it is advice, and notes.
   *
   * @param places where the places are
   * @param inSources whether an element is among the sources that are compiled; a finding on any
   *     other stands on the nearest place around it that is
   */
  public void print(List<Finding> findings, Places places, Predicate<Element> inSources) {
    IdentityHashMap<Finding, Places.Location> locations = new IdentityHashMap<>();
    for (Finding finding : findings) {
      Places.Location location = clickable(finding, places, inSources);
      if (location != null) {
        locations.put(finding, location);
      }
    }
    for (Finding finding :
        order.map(each -> each.sorted(findings, locations::get)).orElse(findings)) {
      print(finding, locations.get(finding));
    }
  }

  private void print(Finding finding, Places.@Nullable Location location) {
    if (!printed.add(new Printed(finding.id(), finding.place().label(), finding.fault()))) {
      return;
    }
    Diagnostic.Kind kind =
        switch (finding.severity()) {
          case ERROR -> Diagnostic.Kind.ERROR;
          case WARNING -> Diagnostic.Kind.WARNING;
          case NOTE -> Diagnostic.Kind.NOTE;
        };
    String text = MessageText.of("[" + finding.id().printed() + "] " + finding.message());
    if (location == null) {
      messager.printMessage(kind, text);
    } else {
      print(kind, text, location);
    }
  }

  /** Prints at the annotation's value, or at the element where the compiler cannot find that. */
  private void print(Diagnostic.Kind kind, String text, Places.Location location) {
    if (eclipse != null) {
      eclipse.print(kind, text, location);
      return;
    }
    Element element =
        location.mirror() == null ? Components.field(location.element()) : location.element();
    try {
      messager.printMessage(kind, text, element, location.mirror(), location.value());
    } catch (NullPointerException lost) {
      // javac looks for the annotation among the element's, and stumbles over one without a type.
      messager.printMessage(kind, text, element);
    }
  }

  private static Places.@Nullable Location clickable(
      Finding finding, Places places, Predicate<Element> inSources) {
    Places.Location location = places.get(finding);
    Place place = finding.place();
    while (location == null || !inSources.test(location.element())) {
      Place enclosing = place.enclosing();
      if (enclosing == null) {
        return null;
      }
      place = enclosing;
      location = places.get(place);
    }
    return location;
  }
}
