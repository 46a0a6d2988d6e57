package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.Macro;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.values.IntegerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The definition of a struct, and of the sizes it was published with if it can grow. */
final class StructText {
  private final StructDeclaration struct;
  private final KernelDoc doc;
  private final MemberLines members = new MemberLines();

  private final Way way;

  private StructText(StructDeclaration struct, Way way) {
    this.struct = struct;
    this.way = way;
    doc = KernelDoc.of(struct.tagged(), struct.doc(), Phrases.sentence(struct.cName()));
  }

  /**
   * The text of a struct.
   *
   * @param way which way it travels
   */
  static String of(StructLayout layout, Way way) {
    return new StructText(layout.struct(), way).text(layout);
  }

  private String text(StructLayout layout) {
    if (struct.hasSizeField()) {
      add(
          CType.scalar(IntegerKind.U32),
          Slot.SizeSlot.NAME,
          "size of the struct in bytes as the caller knows it"
              + (way.out()
                  ? ", to be set before every call: it comes back as the smaller of both sizes"
                  : ""));
    }
    for (Member member : struct.members()) {
      add(CType.of(member.type()), member.cName(), TypeNotes.of(member, struct, way));
      member.padding().ifPresent(this::add);
    }
    return doc.text()
        + "%s {\n%s}%s;\n".formatted(struct.tagged(), members.text(), attributes(struct.shape()))
        + sizes(layout);
  }

  private void add(Padding padding) {
    add(CType.padding(padding), padding.cName(), TypeNotes.zero(way));
  }

  private void add(CType type, String name, String text) {
    doc.member(name, text);
    members.add(type.member(name, struct.shape().packed()));
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

  private String sizes(StructLayout layout) {
    if (!struct.canGrow()) {
      return "";
    }
    return IntStream.rangeClosed(0, struct.version())
        .mapToObj(version ->
            new Macro(struct.sizeMacro(version), Long.toString(layout.sizeOf(version)))
                .definition())
        .collect(Collectors.joining("", "\n", ""));
  }
}
