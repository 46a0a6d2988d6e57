package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.CommentText;
import io.github.ioctlabi.core.emit.c.KernelDoc;
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

/** The definition of a union, and what selects its members. */
final class UnionText {
  private UnionText() {}

  /**
   * The text of a union.
   *
   * @param way which way it travels
   */
  static String of(UnionDeclaration union, Way way) {
    KernelDoc doc = KernelDoc.of(union.tagged(), union.doc(), Phrases.sentence(union.cName()));
    MemberLines members = new MemberLines();
    for (UnionMember member : union.members()) {
      doc.member(member.cName(), text(member, way));
      members.add(CType.of(member.type()).member(member.cName(), false));
    }
    return doc.text() + union.tagged() + " {\n" + members.text() + "};\n";
  }

  private static String text(UnionMember member, Way way) {
    return switch (member.content()) {
      case UnionMember.Content.Bare(Member bare) -> TypeNotes.bare(bare, member.cName(), way);
      case UnionMember.Content.Struct(StructDeclaration struct) -> {
        String summary = struct.doc().isEmpty() ? "" : struct.doc().paragraphs().getFirst();
        String safe = CommentText.kernelDoc(summary);
        yield safe.isEmpty() ? Phrases.words(member.cName()) : safe;
      }
    };
  }

  /** Which value of the tag selects which member. */
  static List<String> selection(
      UnionDeclaration union, Optional<String> tag, StructDeclaration struct) {
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
        FlowNotes.reference(tag.get(), struct)
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
