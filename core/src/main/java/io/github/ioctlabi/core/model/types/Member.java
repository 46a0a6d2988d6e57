package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.Optional;

/**
 * A member of a struct.
 *
 * @param javaName the record component's name
 * @param cName the member's name in C, or empty if it has none
 * @param type its type
 * @param flow who fills it
 * @param range the values it may have, if it is an integer that says so
 * @param clock the clock its nanoseconds are counted on, if it is a time
 * @param tag the sibling that selects the member of a union
 * @param opaque whether C has bit-fields in its place
 * @param padding explicit padding that follows it
 * @param since the version of its struct that appended it: 0 for the first
 * @param doc its text, from the record's {@code @param}; may be empty
 * @param place the record component
 */
public record Member(
    String javaName,
    String cName,
    DataType type,
    Flow flow,
    Optional<Range> range,
    Optional<TimeSource> clock,
    Optional<String> tag,
    boolean opaque,
    Optional<Padding> padding,
    int since,
    String doc,
    Place place) {

  /** A member that its struct has had from the beginning. */
  public Member(
      String javaName,
      String cName,
      DataType type,
      Flow flow,
      Optional<Range> range,
      Optional<TimeSource> clock,
      Optional<String> tag,
      boolean opaque,
      Optional<Padding> padding,
      String doc,
      Place place) {
    this(javaName, cName, type, flow, range, clock, tag, opaque, padding, 0, doc, place);
  }

  /** A member that is neither a tagged union nor opaque. */
  public Member(
      String javaName,
      String cName,
      DataType type,
      Flow flow,
      Optional<Range> range,
      Optional<TimeSource> clock,
      Optional<Padding> padding,
      String doc,
      Place place) {
    this(javaName, cName, type, flow, range, clock, Optional.empty(), false, padding, doc, place);
  }

  /** Whether a sibling with that name in Java is its tag or counts it. */
  public boolean needs(String sibling) {
    return tag.filter(sibling::equals).isPresent() || type.counters().contains(sibling);
  }

  /** Who fills a member. */
  public enum Flow {
    /** The user, and the kernel where the command's direction says so. */
    NORMAL,
    /** Nobody: sent as zero, and anything else is refused. */
    RESERVED,
    /** The kernel only: sent as zero. */
    OUT
  }
}
