package io.github.ioctlabi.processor.emit.c.check;

import io.github.ioctlabi.processor.emit.c.CType;
import io.github.ioctlabi.processor.layout.Slot;
import io.github.ioctlabi.processor.layout.StructLayout;

/** What must hold for a struct: its size, and where each member is, how long and of which type. */
final class StructAsserts {
  private final String struct;
  private final Asserts asserts = new Asserts();

  private StructAsserts(String struct) {
    this.struct = struct;
  }

  static String of(StructLayout layout) {
    StructAsserts made = new StructAsserts("struct " + layout.struct().cName());
    made.asserts.equal(
        "sizeof(%s)".formatted(made.struct),
        Long.toString(layout.size()),
        "size of " + made.struct);
    layout.slots().forEach(made::slot);
    return made.asserts.text();
  }

  private void slot(Slot slot) {
    switch (slot) {
      case Slot.MemberSlot(var member, long offset, long size) ->
          member(member.cName(), CType.of(member.type()), offset, size);
      case Slot.PaddingSlot gap ->
          member(gap.padding().cName(), CType.padding(gap.padding()), gap.offset(), gap.size());
      case Slot.Hole _ -> {}
      case Slot.SizeSlot _ -> throw new UnsupportedOperationException("not emitted yet");
    }
  }

  private void member(String name, CType type, long offset, long size) {
    String access = "((%s *)0)->%s".formatted(struct, name);
    String whole = "%s of " + struct + "." + name;
    asserts.equal(
        "offsetof(%s, %s)".formatted(struct, name),
        Long.toString(offset),
        whole.formatted("offset"));
    asserts.equal("sizeof(%s)".formatted(access), Long.toString(size), whole.formatted("size"));
    asserts.type(type.firstElement(access), type.element(), whole.formatted("type"));
  }
}
