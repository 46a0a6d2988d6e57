package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.SlotVisitor;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;

/**
 * What must hold for a struct or a union that we define: its size, and where each member is, how
 * long and of which type.
 */
final class StructAsserts implements SlotVisitor {
  private final String type;
  private final Layouts layouts;
  private final Asserts asserts = new Asserts();

  private StructAsserts(String type, Layouts layouts) {
    this.type = type;
    this.layouts = layouts;
  }

  static String of(Aggregate aggregate, Layouts layouts) {
    StructAsserts made = new StructAsserts(aggregate.tagged(), layouts);
    made.size(layouts.size(aggregate));
    switch (aggregate) {
      case StructDeclaration struct -> made.shape(layouts.of(struct));
      case UnionDeclaration _ -> {}
    }
    layouts.walk(aggregate, made);
    return made.asserts.text();
  }

  /** What the shape of a struct brings. */
  private void shape(StructLayout layout) {
    StructDeclaration struct = layout.struct();
    if (struct.canGrow()) {
      for (int version = 0; version <= struct.version(); version++) {
        String name = struct.sizeMacro(version);
        asserts.equal(name, Long.toString(layout.sizeOf(version)), name);
      }
    }
    StructShape shape = struct.shape();
    if (shape.packed() || shape.align() > 0) {
      asserts.equal(
          "_Alignof(%s)".formatted(type),
          Long.toString(layout.alignment()),
          "alignment of " + type);
    }
  }

  private void size(long bytes) {
    asserts.equal("sizeof(%s)".formatted(type), Long.toString(bytes), "size of " + type);
  }

  @Override
  public void size(Slot.SizeSlot slot) {
    member(Slot.SizeSlot.NAME, CType.scalar(IntegerKind.U32), slot.offset(), slot.size());
  }

  @Override
  public void member(Slot.MemberSlot slot) {
    member(slot.member().cName(), slot.member().type(), slot.offset());
  }

  @Override
  public void padding(Slot.PaddingSlot slot) {
    member(slot.padding().cName(), CType.padding(slot.padding()), slot.offset(), slot.size());
  }

  @Override
  public void hole(Slot.Hole slot) {}

  @Override
  public void member(UnionMember member) {
    member(member.cName(), member.type(), 0);
  }

  private void member(String name, DataType data, long offset) {
    data.flexible()
        .ifPresentOrElse(
            tail -> tail(name, tail.element(), offset),
            () -> member(name, CType.of(data), offset, layouts.size(data)));
  }

  /** A flexible array has no size; its elements have. */
  private void tail(String name, DataType element, long offset) {
    offset(name, offset);
    content("elements of " + type + "." + name, access(name) + "[0]", element);
  }

  private void member(String name, CType declared, long offset, long size) {
    offset(name, offset);
    content(type + "." + name, access(name), declared, size);
  }

  private void content(String subject, String access, DataType data) {
    content(subject, access, CType.of(data), layouts.size(data));
  }

  private void content(String subject, String access, CType declared, long size) {
    asserts.equal("sizeof(%s)".formatted(access), Long.toString(size), "size of " + subject);
    asserts.type(declared.firstElement(access), declared.element(), "type of " + subject);
  }

  private void offset(String name, long offset) {
    asserts.equal(
        "offsetof(%s, %s)".formatted(type, name),
        Long.toString(offset),
        "offset of %s.%s".formatted(type, name));
  }

  private String access(String name) {
    return "((%s *)0)->%s".formatted(type, name);
  }
}
