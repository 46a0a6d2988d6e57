package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.List;

/** The definition of a struct or a union, without comments. */
public final class CDefinition {
  private CDefinition() {}

  /** The lines from the tag to the semicolon. */
  public static String of(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> of(struct);
      case UnionDeclaration union -> of(union);
    };
  }

  private static String of(StructDeclaration struct) {
    MemberLines lines = new MemberLines();
    boolean packed = struct.shape().packed();
    if (struct.hasSizeField()) {
      lines.add(CType.scalar(IntegerKind.U32).member(Slot.SizeSlot.NAME, packed));
    }
    for (Member member : struct.members()) {
      lines.add(CType.of(member.type()).member(member.cName(), packed));
      member
          .padding()
          .ifPresent(padding -> lines.add(CType.padding(padding).member(padding.cName(), packed)));
    }
    return "%s {\n%s}%s;\n".formatted(struct.tagged(), lines.text(), attributes(struct.shape()));
  }

  private static String of(UnionDeclaration union) {
    MemberLines lines = new MemberLines();
    for (UnionMember member : union.members()) {
      lines.add(CType.of(member.type()).member(member.cName(), false));
    }
    return "%s {\n%s};\n".formatted(union.tagged(), lines.text());
  }

  /** User space has no {@code __packed} and no {@code __aligned}. */
  private static String attributes(StructShape shape) {
    List<String> attributes = new ArrayList<>();
    if (shape.packed()) {
      attributes.add("packed");
    }
    if (shape.align() > 0) {
      attributes.add("aligned(" + shape.align() + ")");
    }
    return attributes.isEmpty()
        ? ""
        : " " + CType.ATTRIBUTE + "((" + String.join(", ", attributes) + "))";
  }

  /** The lines between the braces of a struct or union. */
  private static final class MemberLines {
    private final StringBuilder lines = new StringBuilder();
    private boolean afterPlain;

    /**
     * Adds a member.
     *
     * @param declaration it, without its semicolon
     */
    void add(String declaration) {
      boolean plain = !declaration.contains(CType.ATTRIBUTE);
      // checkpatch takes a declaration with an attribute for a statement, and asks for an empty
      // line
      // between it and the plain declarations before it.
      if (!plain && afterPlain) {
        lines.append('\n');
      }
      lines.append('\t').append(declaration).append(";\n");
      afterPlain = plain;
    }

    String text() {
      return lines.toString();
    }
  }
}
