package io.github.ioctlabi.cli.input;

import io.github.ioctlabi.core.data.Document;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.Header;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A header that was read.
 *
 * @param file the file that was named: the header's own, or a jar
 * @param name what messages call it: the file, with the place in the jar
 * @param document what it says
 */
public record Declared(Path file, String name, Document document) {
  /** The line of the file in which a declaration begins, where it is the header's own. */
  public OptionalInt line(Place place) {
    return name.equals(file.toString()) ? place.line() : OptionalInt.empty();
  }

  /** What was declared. */
  public Header header() {
    return document.header();
  }
}
