package io.github.ioctlabi.processor.model;

import io.github.ioctlabi.processor.finding.Place;
import java.util.Optional;

/**
 * A member of a struct.
 *
 * @param javaName the record component's name
 * @param cName the member's name in C
 * @param type its type
 * @param flow who fills it
 * @param range the values it may have, if it is an integer that says so
 * @param clock the clock its nanoseconds are counted on, if it is a time
 * @param padding explicit padding that follows it
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
    Optional<Padding> padding,
    String doc,
    Place place) {

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
