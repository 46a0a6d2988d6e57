package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.emit.c.CEnum;
import io.github.ioctlabi.core.emit.c.CommentText;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.Macro;
import io.github.ioctlabi.core.emit.c.notes.Phrases;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.EnumDeclaration.Constant;
import java.util.List;

/** The names of an enum: a C enum where it can be one, macros otherwise. */
final class EnumText {
  private EnumText() {}

  static String of(EnumDeclaration declared) {
    return CEnum.isEnum(declared) ? enumeration(declared) : macros(declared);
  }

  private static String enumeration(EnumDeclaration declared) {
    KernelDoc doc =
        KernelDoc.of(
            "enum " + declared.cName(), declared.doc(), Phrases.sentence(declared.cName()));
    StringBuilder lines = new StringBuilder();
    for (Constant constant : declared.constants()) {
      doc.member(constant.cName(), CommentText.kernelDoc(meaning(constant)));
      lines.append("\t%s = %s,\n".formatted(constant.cName(), CEnum.value(declared, constant)));
    }
    return doc.text() + "enum " + declared.cName() + " {\n" + lines + "};\n";
  }

  private static String macros(EnumDeclaration declared) {
    KernelDoc doc =
        KernelDoc.section(declared.cName(), declared.doc(), Phrases.sentence(declared.cName()));
    declared.constants().forEach(constant -> doc.item(constant.cName(), meaning(constant)));
    List<Macro> macros =
        declared.constants().stream()
            .map(constant -> new Macro(constant.cName(), CEnum.value(declared, constant)))
            .toList();
    return doc.text() + Macro.table(macros);
  }

  private static String meaning(Constant constant) {
    String text = String.join(" ", constant.doc().paragraphs()).strip();
    return text.isEmpty() ? Phrases.words(constant.javaName()) : text;
  }
}
