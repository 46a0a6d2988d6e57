package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.Doc;
import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.names.Origin;
import io.github.ioctlabi.core.model.values.PointerFlow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
  /** What stands in the name of a macro with a size, between the tag and the version. */
  public static final String SIZE_OF_VERSION = "_SIZE_VER";

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

  /** Whether later versions may append members. */
  public boolean canGrow() {
    return shape.extension() != Extension.FIXED;
  }

  /** The newest version: 0 if nothing has been appended yet. */
  public int version() {
    return members.stream().mapToInt(Member::since).max().orElse(0);
  }

  /** Whether each version begins where the one before ends: none falls back, none is skipped. */
  public boolean versionsFollow() {
    int version = 0;
    for (Member member : members) {
      boolean first = member.equals(members.getFirst());
      if (member.since() < version || member.since() > (first ? 0 : version + 1)) {
        return false;
      }
      version = member.since();
    }
    return true;
  }

  /** The struct as it was in a version: without what was appended later. */
  public StructDeclaration asOf(int version) {
    return new StructDeclaration(
        javaName,
        isPublic,
        cName,
        header,
        doc,
        shape,
        members.stream().filter(member -> member.since() <= version).toList(),
        place,
        existing,
        origin);
  }

  /** The macro with the size that the struct has in a version. */
  public String sizeMacro(int version) {
    return cName.toUpperCase(Locale.ROOT) + SIZE_OF_VERSION + version;
  }

  /** The macros with the sizes of all versions, by version; none if it cannot grow. */
  public List<String> sizeMacros() {
    return canGrow()
        ? IntStream.rangeClosed(0, version()).mapToObj(this::sizeMacro).toList()
        : List.of();
  }

  /** Whether it begins with its own size, a {@code __u32}. */
  public boolean hasSizeField() {
    return shape.extension() == Extension.SIZE_FIELD;
  }

  /** The flexible array at its end, if it has one. */
  public Optional<DataType.FlexibleType> tail() {
    return members.getLast().type().flexible();
  }

  /**
   * The arrays of which ioctl(2)'s own result can count the elements: the one at its end, or else
   * those behind addresses that another member counts and that flow out.
   */
  public List<Member> countable() {
    return tail().isPresent()
        ? List.of(members.getLast())
        : members.stream().filter(StructDeclaration::flowsOutCounted).toList();
  }

  private static boolean flowsOutCounted(Member member) {
    return member
        .type()
        .pointer()
        .filter(pointer ->
            pointer.count().isPresent()
                && pointer.target().elements().isPresent()
                && pointer.flow() != PointerFlow.IN)
        .isPresent();
  }

  /** The member with a name in Java. */
  public Optional<Member> member(String javaName) {
    return members.stream().filter(member -> member.javaName().equals(javaName)).findFirst();
  }

  /** The member with the name that another has in C. */
  public Optional<Member> counterpart(Member other) {
    return members.stream().filter(member -> member.cName().equals(other.cName())).findFirst();
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
