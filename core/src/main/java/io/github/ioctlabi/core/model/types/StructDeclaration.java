package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A C struct, declared as a record.
 *
 * @param javaName the record
 * @param isPublic whether the record, with all that encloses it, is public
 * @param cName the struct's tag, or empty if it has none
 * @param header the header that defines it, such as {@code linux/sensor.h}
 * @param doc the record's comment
 * @param shape what sets it apart from an ordinary struct
 * @param members in their order, at least one
 * @param place the record
 * @param existing whether the kernel ships its header
 * @param origin where it is compiled
 */
public record StructDeclaration(
    JavaName javaName,
    boolean isPublic,
    String cName,
    String header,
    Doc doc,
    StructShape shape,
    List<Member> members,
    Place place,
    boolean existing,
    Origin origin)
    implements Aggregate {
  /** What the name of the macro with the first size ends in, behind the tag. */
  public static final String FIRST_SIZE = "_SIZE_VER0";

  public StructDeclaration {
    members = List.copyOf(members);
  }

  /** A struct that is compiled here. */
  public StructDeclaration(
      JavaName javaName,
      boolean isPublic,
      String cName,
      String header,
      Doc doc,
      StructShape shape,
      List<Member> members,
      Place place,
      boolean existing) {
    this(javaName, isPublic, cName, header, doc, shape, members, place, existing, Origin.HERE);
  }

  /** A struct of a header that is made. */
  public StructDeclaration(
      JavaName javaName,
      boolean isPublic,
      String cName,
      String header,
      Doc doc,
      StructShape shape,
      List<Member> members,
      Place place) {
    this(javaName, isPublic, cName, header, doc, shape, members, place, false);
  }

  /** An ordinary struct. */
  public StructDeclaration(
      JavaName javaName,
      boolean isPublic,
      String cName,
      String header,
      Doc doc,
      List<Member> members,
      Place place) {
    this(javaName, isPublic, cName, header, doc, StructShape.PLAIN, members, place);
  }

  /** The macro with the size that the struct was first published with, if it can grow. */
  public Optional<String> firstSizeMacro() {
    return shape.extension() == Extension.FIXED
        ? Optional.empty()
        : Optional.of(cName.toUpperCase(Locale.ROOT) + FIRST_SIZE);
  }

  /** Whether it begins with its own size, a {@code __u32}. */
  public boolean hasSizeField() {
    return shape.extension() == Extension.SIZE_FIELD;
  }

  /** The flexible array at its end, if it has one. */
  public Optional<DataType.FlexibleType> tail() {
    return members.getLast().type().flexible();
  }

  /** The member with a name in Java. */
  public Optional<Member> member(String javaName) {
    return members.stream().filter(member -> member.javaName().equals(javaName)).findFirst();
  }

  /** Whether a member tells something of another: how many there are, or which is meant. */
  public boolean tells(Member member) {
    return members.stream().anyMatch(other -> other.needs(member.javaName()));
  }

  @Override
  public String keyword() {
    return "struct";
  }

  @Override
  public Stream<DataType> types() {
    return members.stream().map(Member::type);
  }

  /** By its name alone: what is inside may be inside again and again. */
  @Override
  public int hashCode() {
    return javaName.hashCode();
  }
}
