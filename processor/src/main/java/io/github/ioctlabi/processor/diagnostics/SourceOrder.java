package io.github.ioctlabi.processor.diagnostics;

import io.github.ioctlabi.core.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Puts findings in the order of the sources. {@code javax.lang.model} does not know it, but the
 * trees of a compiler do; where none are to be had, findings stay as they came.
 */
interface SourceOrder {
  /** More findings stay as they came: a compiler looks through the whole source for each place. */
  int MOST = 1_000;

  /** Where something stands in its source, in characters. */
  long position(Places.Location location) throws ReflectiveOperationException;

  /** A finding and where it stands; one without a place comes first. */
  record Placed(Finding finding, String file, long position, boolean declaration) {}

  /** The findings by their outermost types and their places; those of one place as they came. */
  default List<Finding> sorted(
      List<Finding> findings, Function<Finding, Places.@Nullable Location> locations) {
    if (findings.size() > MOST) {
      return findings;
    }
    List<Placed> placed = new ArrayList<>();
    try {
      for (Finding finding : findings) {
        Places.Location location = locations.apply(finding);
        placed.add(
            location == null
                ? new Placed(finding, "", 0, true)
                : new Placed(
                    finding,
                    outermost(location.element()),
                    position(location),
                    location.mirror() == null));
      }
    } catch (ReflectiveOperationException otherVersion) {
      return findings;
    }
    // The annotations of a declaration stand before it.
    return placed.stream()
        .sorted(
            Comparator.comparing(Placed::file)
                .thenComparingLong(Placed::position)
                .thenComparing(Placed::declaration))
        .map(Placed::finding)
        .toList();
  }

  private static String outermost(Element element) {
    String outermost = "";
    for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
      outermost =
          outer instanceof TypeElement type ? type.getQualifiedName().toString() : outermost;
    }
    return outermost;
  }
}
