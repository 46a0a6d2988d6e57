package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.layout.UnionLayout;
import io.github.ioctlabi.core.model.Aggregate;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.StructShape;
import io.github.ioctlabi.core.model.UnionDeclaration;

/**
 * What must hold for a struct or a union that we define: its size, and where each member is, how
 * long and of which type.
 */
final class StructAsserts {
  private final String type;
  private final Layouts layouts;
  private final Asserts asserts = new Asserts();

  private StructAsserts(String type, Layouts layouts) {
    this.type = type;
    this.layouts = layouts;
  }

  static String of(Aggregate aggregate, Layouts layouts) {
    return switch (aggregate) {
      case StructDeclaration struct ->
          new StructAsserts("struct " + struct.cName(), layouts).struct(layouts.of(struct));
      case UnionDeclaration union ->
          new StructAsserts("union " + union.cName(), layouts).union(layouts.of(union));
    };
  }

  private String struct(StructLayout layout) {
    size(layout.size());
    StructDeclaration struct = layout.struct();
    struct
        .firstSizeMacro()
        .ifPresent(name -> asserts.equal(name, Long.toString(layout.size()), name));
    StructShape shape = struct.shape();
    if (shape.packed() || shape.align() > 0) {
      asserts.equal(
          "_Alignof(%s)".formatted(type),
          Long.toString(layout.alignment()),
          "alignment of " + type);
    }
    layout.slots().forEach(this::slot);
    return asserts.text();
  }

  private String union(UnionLayout layout) {
    size(layout.size());
    layout.union().members().forEach(member -> member(member.cName(), member.type(), 0));
    return asserts.text();
  }

  private void size(long bytes) {
    asserts.equal("sizeof(%s)".formatted(type), Long.toString(bytes), "size of " + type);
  }

  private void slot(Slot slot) {
    switch (slot) {
      case Slot.MemberSlot(var member, long offset, long _) ->
          member(member.cName(), member.type(), offset);
      case Slot.PaddingSlot gap ->
          member(gap.padding().cName(), CType.padding(gap.padding()), gap.offset(), gap.size());
      case Slot.SizeSlot size ->
          member(Slot.SizeSlot.NAME, CType.scalar(IntegerKind.U32), size.offset(), size.size());
      case Slot.Hole _ -> {}
    }
  }

  private void member(String name, DataType data, long offset) {
    if (data instanceof DataType.FlexibleType flexible) {
      // A flexible array has no size; its elements have.
      offset(name, offset);
      content("elements of " + type + "." + name, access(name) + "[0]", flexible.element());
    } else {
      member(name, CType.of(data), offset, layouts.size(data));
    }
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
