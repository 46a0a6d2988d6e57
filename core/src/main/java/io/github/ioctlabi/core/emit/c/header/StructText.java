package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CDefinition;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.Macro;
import io.github.ioctlabi.core.emit.c.notes.Phrases;
import io.github.ioctlabi.core.emit.c.notes.Tongue;
import io.github.ioctlabi.core.emit.c.notes.TypeNotes;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The definition of a struct, and of the sizes it was published with if it can grow. */
final class StructText {
  private final StructDeclaration struct;
  private final KernelDoc doc;
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
      doc.member(
          Slot.SizeSlot.NAME,
          "size of the struct in bytes as the caller knows it"
              + (way.out()
                  ? ", to be set before every call: it comes back as the smaller of both sizes"
                  : ""));
    }
    for (Member member : struct.members()) {
      doc.member(member.cName(), TypeNotes.of(member, struct, way, Tongue.KERNEL_DOC));
      member.padding().ifPresent(padding -> doc.member(padding.cName(), TypeNotes.zero(way)));
    }
    return doc.text() + CDefinition.of(struct) + sizes(layout);
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
