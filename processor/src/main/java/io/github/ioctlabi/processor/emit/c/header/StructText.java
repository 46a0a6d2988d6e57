package io.github.ioctlabi.processor.emit.c.header;

import io.github.ioctlabi.processor.emit.c.CType;
import io.github.ioctlabi.processor.emit.c.KernelDoc;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;

/** The definition of a struct. */
final class StructText {
  private StructText() {}

  static String of(StructDeclaration struct) {
    KernelDoc doc =
        KernelDoc.of("struct " + struct.cName(), struct.doc(), Phrases.sentence(struct.cName()));
    StringBuilder members = new StringBuilder();
    for (Member member : struct.members()) {
      doc.member(member.cName(), Notes.of(member));
      members.append(line(CType.of(member.type()).member(member.cName())));
      member
          .padding()
          .ifPresent(padding -> {
            doc.member(padding.cName(), "must be zero");
            members.append(line(CType.padding(padding).member(padding.cName())));
          });
    }
    return doc.text() + "struct " + struct.cName() + " {\n" + members + "};\n";
  }

  private static String line(String declaration) {
    return "\t" + declaration + ";\n";
  }
}
