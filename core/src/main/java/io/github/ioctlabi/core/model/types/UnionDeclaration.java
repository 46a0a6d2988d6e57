package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A C union, declared as a sealed interface.
 *
 * @param javaName the interface
 * @param isPublic whether the interface, with all that encloses it, is public
 * @param cName the union's tag, or empty if it has none
 * @param header the header that defines it
 * @param doc the interface's comment
 * @param members in their order, at least one
 * @param place the interface
 * @param existing whether the kernel ships its header
 * @param origin where it is compiled
 */
public record UnionDeclaration(
    JavaName javaName,
    boolean isPublic,
    String cName,
    String header,
    Doc doc,
    List<UnionMember> members,
    Place place,
    boolean existing,
    Origin origin)
    implements Aggregate {
  public UnionDeclaration {
    members = List.copyOf(members);
  }

  /** A union that is compiled here. */
  public UnionDeclaration(
      JavaName javaName,
      boolean isPublic,
      String cName,
      String header,
      Doc doc,
      List<UnionMember> members,
      Place place,
      boolean existing) {
    this(javaName, isPublic, cName, header, doc, members, place, existing, Origin.HERE);
  }

  /** A union of a header that is made. */
  public UnionDeclaration(
      JavaName javaName,
      boolean isPublic,
      String cName,
      String header,
      Doc doc,
      List<UnionMember> members,
      Place place) {
    this(javaName, isPublic, cName, header, doc, members, place, false);
  }

  /** The member that a value of its tag selects, if one does. */
  public Optional<UnionMember> selected(long tag) {
    return members.stream()
        .filter(member -> member.tags().contains(tag))
        .findFirst()
        .or(() -> members.stream().filter(UnionMember::otherwise).findFirst());
  }

  @Override
  public String keyword() {
    return "union";
  }

  @Override
  public Stream<DataType> types() {
    return members.stream().map(UnionMember::type);
  }

  /** By its name alone: what is inside may be inside again and again. */
  @Override
  public int hashCode() {
    return javaName.hashCode();
  }
}
