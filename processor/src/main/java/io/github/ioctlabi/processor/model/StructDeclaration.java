package io.github.ioctlabi.processor.model;

import io.github.ioctlabi.processor.finding.Place;
import java.util.List;

/**
 * A C struct, declared as a record.
 *
 * @param javaName the record
 * @param isPublic whether the record, with all that encloses it, is public
 * @param cName the struct's tag
 * @param header the header that defines it, such as {@code linux/sensor.h}
 * @param doc the record's comment
 * @param members in their order, at least one
 * @param place the record
 */
public record StructDeclaration(
    JavaName javaName,
    boolean isPublic,
    String cName,
    String header,
    Doc doc,
    List<Member> members,
    Place place) {
  public StructDeclaration {
    members = List.copyOf(members);
  }

  /** The class that marshals the struct. */
  public JavaName layoutClass() {
    return javaName.companion("Layout");
  }
}
