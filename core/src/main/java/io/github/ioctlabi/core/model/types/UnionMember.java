package io.github.ioctlabi.core.model.types;

import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.model.names.JavaName;
import java.util.List;
import java.util.Optional;

/**
 * A member of a union.
 *
 * @param javaName the record that stands for it
 * @param cName the member's name in C
 * @param content what it is
 * @param tags the values of the tag that select it
 * @param otherwise whether all other values select it
 * @param place the record
 */
public record UnionMember(
    JavaName javaName,
    String cName,
    Content content,
    List<Long> tags,
    boolean otherwise,
    Place place) {
  public UnionMember {
    tags = List.copyOf(tags);
  }

  /** What a member of a union is. */
  public sealed interface Content {
    /** A struct: the record itself. */
    record Struct(StructDeclaration declaration) implements Content {}

    /** The only component of the record. */
    record Bare(Member member) implements Content {}

    /** The component, if it is one. */
    default Optional<Member> bare() {
      return switch (this) {
        case Bare(Member member) -> Optional.of(member);
        case Struct _ -> Optional.empty();
      };
    }
  }

  /**
   * Whether a header that exists need not have it: raw bytes for all other tags, and storage units
   * of bit-fields, are what Java makes of it.
   */
  public boolean onlyInJava() {
    return otherwise || bare().filter(Member::opaque).isPresent();
  }

  /** The only component of its record, if it stands for that. */
  public Optional<Member> bare() {
    return content.bare();
  }

  /** The type of the member. */
  public DataType type() {
    return switch (content) {
      case Content.Struct(StructDeclaration declaration) -> new DataType.StructType(declaration);
      case Content.Bare(Member member) -> member.type();
    };
  }
}
