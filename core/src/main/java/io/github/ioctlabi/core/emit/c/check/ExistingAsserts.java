package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.Aggregate;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;
import io.github.ioctlabi.core.model.UnionDeclaration;

/**
 * What must hold for a struct or a union that an existing header defines: its size, and where each
 * member is and how long. The types are the header's own affair: an {@code int} there is as good as
 * an {@code __s32}. Members of types without a tag are reached by their paths from the type around
 * them.
 */
final class ExistingAsserts {
  private final String type;
  private final Layouts layouts;
  private final Asserts asserts = new Asserts();

  private ExistingAsserts(String type, Layouts layouts) {
    this.type = type;
    this.layouts = layouts;
  }

  /** The assertions, or nothing for a type that has no tag. */
  static String of(Aggregate aggregate, Layouts layouts) {
    if (aggregate.cName().isEmpty()) {
      return "";
    }
    String keyword = aggregate instanceof StructDeclaration ? "struct " : "union ";
    ExistingAsserts made = new ExistingAsserts(keyword + aggregate.cName(), layouts);
    made.asserts.equal(
        "sizeof(%s)".formatted(made.type),
        Long.toString(made.size(aggregate)),
        "size of " + made.type);
    made.members(aggregate, "", 0);
    return made.asserts.text();
  }

  private long size(Aggregate aggregate) {
    return switch (aggregate) {
      case StructDeclaration struct -> layouts.of(struct).size();
      case UnionDeclaration union -> layouts.of(union).size();
    };
  }

  /**
   * Goes through the members of a type.
   *
   * @param path what leads to them: empty, or with a dot at its end
   * @param start where the type begins, in bytes
   */
  private void members(Aggregate aggregate, String path, long start) {
    switch (aggregate) {
      case StructDeclaration struct ->
          layouts.of(struct).slots().forEach(slot -> slot(slot, path, start));
      case UnionDeclaration union ->
          union.members().stream()
              .filter(member -> !member.onlyInJava())
              .forEach(member -> member(path, member.cName(), member.type(), start));
    }
  }

  private void slot(Slot slot, String path, long start) {
    switch (slot) {
      case Slot.MemberSlot(Member member, long offset, long _) -> {
        if (!member.opaque()) {
          member(path, member.cName(), member.type(), start + offset);
        }
      }
      case Slot.PaddingSlot gap -> {
        if (!gap.padding().unnamed()) {
          whole(path + gap.padding().cName(), start + gap.offset(), gap.size());
        }
      }
      case Slot.SizeSlot size ->
          whole(path + Slot.SizeSlot.NAME, start + size.offset(), size.size());
      case Slot.Hole _ -> {}
    }
  }

  private void member(String path, String name, DataType data, long offset) {
    String full = path + name;
    if (name.isEmpty()) {
      untagged(data, path, offset);
    } else if (data instanceof DataType.FlexibleType flexible) {
      offset(full, offset);
      element(flexible.element(), full + "[0]", offset);
    } else {
      whole(full, offset, layouts.size(data));
      if (data instanceof DataType.ArrayType array) {
        element(array.element(), full + "[0]", offset);
      } else {
        untagged(data, full + ".", offset);
      }
    }
  }

  /** The first element of an array: of arrays in it the first, too. */
  private void element(DataType data, String path, long offset) {
    if (data instanceof DataType.ArrayType array) {
      element(array.element(), path + "[0]", offset);
    } else {
      if (layouts.size(data) > 1) {
        length(path, layouts.size(data));
      }
      untagged(data, path + ".", offset);
    }
  }

  /** Goes on into a type that cannot be named by itself. */
  private void untagged(DataType data, String path, long offset) {
    switch (data) {
      case DataType.StructType struct -> untagged(struct.declaration(), path, offset);
      case DataType.UnionType union -> untagged(union.declaration(), path, offset);
      default -> {}
    }
  }

  private void untagged(Aggregate aggregate, String path, long offset) {
    if (aggregate.cName().isEmpty()) {
      members(aggregate, path, offset);
    }
  }

  private void whole(String path, long offset, long size) {
    offset(path, offset);
    length(path, size);
  }

  private void offset(String path, long offset) {
    asserts.equal(
        "offsetof(%s, %s)".formatted(type, path),
        Long.toString(offset),
        "offset of %s.%s".formatted(type, path));
  }

  private void length(String path, long size) {
    asserts.equal(
        "sizeof(((%s *)0)->%s)".formatted(type, path),
        Long.toString(size),
        "size of %s.%s".formatted(type, path));
  }
}
