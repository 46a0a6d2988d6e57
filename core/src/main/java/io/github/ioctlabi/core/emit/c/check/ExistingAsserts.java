package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.SlotVisitor;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.UnionMember;

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
    ExistingAsserts made = new ExistingAsserts(aggregate.tagged(), layouts);
    made.asserts.equal(
        "sizeof(%s)".formatted(made.type),
        Long.toString(layouts.size(aggregate)),
        "size of " + made.type);
    made.members(aggregate, "", 0);
    return made.asserts.text();
  }

  /**
   * Goes through the members of a type.
   *
   * @param path what leads to them: empty, or with a dot at its end
   * @param start where the type begins, in bytes
   */
  private void members(Aggregate aggregate, String path, long start) {
    layouts.walk(aggregate, new Members(path, start));
  }

  /** Asserts where each member is that the header has. */
  private final class Members implements SlotVisitor {
    private final String path;
    private final long start;

    Members(String path, long start) {
      this.path = path;
      this.start = start;
    }

    @Override
    public void size(Slot.SizeSlot slot) {
      whole(path + Slot.SizeSlot.NAME, start + slot.offset(), slot.size());
    }

    @Override
    public void member(Slot.MemberSlot slot) {
      Member member = slot.member();
      if (!member.opaque()) {
        at(path, member.cName(), member.type(), start + slot.offset());
      }
    }

    @Override
    public void padding(Slot.PaddingSlot slot) {
      if (!slot.padding().unnamed()) {
        whole(path + slot.padding().cName(), start + slot.offset(), slot.size());
      }
    }

    @Override
    public void hole(Slot.Hole slot) {}

    @Override
    public void member(UnionMember member) {
      if (!member.onlyInJava()) {
        at(path, member.cName(), member.type(), start);
      }
    }
  }

  private void at(String path, String name, DataType data, long offset) {
    String full = path + name;
    if (name.isEmpty()) {
      untagged(data, path, offset);
      return;
    }
    // A flexible array has no size; its elements have.
    if (data.flexible().isPresent()) {
      offset(full, offset);
    } else {
      whole(full, offset, layouts.size(data));
    }
    data.held()
        .ifPresentOrElse(
            element -> element(element, full + "[0]", offset),
            () -> untagged(data, full + ".", offset));
  }

  /** The first element of an array: of arrays in it the first, too. */
  private void element(DataType data, String path, long offset) {
    if (data.held().isPresent()) {
      element(data.held().get(), path + "[0]", offset);
    } else {
      if (layouts.size(data) > 1) {
        length(path, layouts.size(data));
      }
      untagged(data, path + ".", offset);
    }
  }

  /** Goes on into a type that cannot be named by itself. */
  private void untagged(DataType data, String path, long offset) {
    data.aggregate()
        .filter(inner -> inner.cName().isEmpty())
        .ifPresent(inner -> members(inner, path, offset));
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
