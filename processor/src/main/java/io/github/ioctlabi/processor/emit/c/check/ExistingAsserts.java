package io.github.ioctlabi.processor.emit.c.check;

import io.github.ioctlabi.processor.emit.c.CType;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.layout.Slot;
import io.github.ioctlabi.processor.model.Aggregate;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.processor.model.UnionDeclaration;
import io.github.ioctlabi.processor.model.UnionMember;
import java.util.regex.Pattern;

/**
 * What must hold for a struct or a union that an existing header defines: its size, and where each
 * member is and how long. The types are the header's own affair: an {@code int} there is as good as
 * an {@code __s32}. Members of types without a tag are reached by their paths from the type around
 * them.
 */
final class ExistingAsserts {
  /** The name of padding that nobody has named. */
  private static final Pattern UNNAMED_PADDING = Pattern.compile("__pad\\d+");

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
              .filter(ExistingAsserts::isInC)
              .forEach(member -> member(path, member.cName(), member.type(), start));
    }
  }

  /** Raw bytes, which stand for every other tag, are in Java alone. */
  private static boolean isInC(UnionMember member) {
    boolean opaque =
        member.content() instanceof UnionMember.Content.Bare(Member bare) && bare.opaque();
    return !opaque && !member.otherwise();
  }

  private void slot(Slot slot, String path, long start) {
    switch (slot) {
      case Slot.MemberSlot(Member member, long offset, long _) -> {
        if (!member.opaque()) {
          member(path, member.cName(), member.type(), start + offset);
        }
      }
      case Slot.PaddingSlot gap -> {
        String name = gap.padding().cName();
        if (!UNNAMED_PADDING.matcher(name).matches()) {
          whole(path + name, start + gap.offset(), gap.size());
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
      length(full + "[0]", layouts.size(flexible.element()));
      untagged(flexible.element(), full + "[0].", offset);
    } else {
      whole(full, offset, layouts.size(data));
      DataType element = element(data);
      String first = CType.of(data).firstElement(full);
      if (data instanceof DataType.ArrayType && layouts.size(element) > 1) {
        length(first, layouts.size(element));
      }
      untagged(element, first + ".", offset);
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

  private static DataType element(DataType data) {
    return data instanceof DataType.ArrayType array ? element(array.element()) : data;
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
