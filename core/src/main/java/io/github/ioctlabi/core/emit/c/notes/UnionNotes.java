package io.github.ioctlabi.core.emit.c.notes;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is to be said of a union's members, and of what selects them. */
public final class UnionNotes {
  private UnionNotes() {}

  /**
   * The text of a member: its own, and what follows from its declaration. Never empty.
   *
   * @param way which way the union travels
   */
  public static String of(UnionMember member, Way way, Tongue tongue) {
    return switch (member.content()) {
      case UnionMember.Content.Bare(Member bare) ->
          TypeNotes.bare(bare, member.cName(), way, tongue);
      case UnionMember.Content.Struct(StructDeclaration struct) -> {
        String summary = struct.doc().isEmpty() ? "" : struct.doc().paragraphs().getFirst();
        String safe = tongue.text(summary);
        yield safe.isEmpty() ? Phrases.words(member.cName()) : safe;
      }
    };
  }

  /** Which value of the tag selects which member. */
  static List<String> selection(
      UnionDeclaration union, Optional<String> tag, StructDeclaration struct, Tongue tongue) {
    if (tag.isEmpty()) {
      return List.of();
    }
    Optional<EnumDeclaration> names = names(tag.get(), struct);
    List<String> choices = new ArrayList<>();
    for (UnionMember member : union.members()) {
      String values =
          member.tags().stream()
              .map(value -> name(value, names))
              .collect(Collectors.joining(" or "));
      if (!values.isEmpty()) {
        choices.add(member.cName() + " for " + values);
      }
      if (member.otherwise()) {
        choices.add(member.cName() + " for anything else");
      }
    }
    return List.of(
        FlowNotes.reference(tag.get(), struct, tongue)
            + " selects the member, "
            + String.join(", ", choices));
  }

  private static Optional<EnumDeclaration> names(String tag, StructDeclaration struct) {
    return struct.member(tag).map(Member::type).flatMap(DataType::enumeration);
  }

  private static String name(long value, Optional<EnumDeclaration> names) {
    return names.stream()
        .flatMap(declared -> declared.constants().stream())
        .filter(constant -> constant.number() == value)
        .map(EnumDeclaration.Constant::cName)
        .findFirst()
        .orElse(Long.toString(value));
  }
}
