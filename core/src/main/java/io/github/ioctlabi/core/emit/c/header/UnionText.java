package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.emit.c.CDefinition;
import io.github.ioctlabi.core.emit.c.KernelDoc;
import io.github.ioctlabi.core.emit.c.notes.Phrases;
import io.github.ioctlabi.core.emit.c.notes.Tongue;
import io.github.ioctlabi.core.emit.c.notes.UnionNotes;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;

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
    for (UnionMember member : union.members()) {
      doc.member(member.cName(), UnionNotes.of(member, way, Tongue.KERNEL_DOC));
    }
    return doc.text() + CDefinition.of(union);
  }
}
