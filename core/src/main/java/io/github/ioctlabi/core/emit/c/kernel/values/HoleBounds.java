package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;

/**
 * Padding that the compiler inserts. Where it is none on some machine, the two ends are the same
 * there.
 *
 * @param from where it begins, as an expression
 * @param to where it ends
 */
record HoleBounds(String from, String to) {
  /** The padding at a place among the slots of a struct. */
  static HoleBounds of(StructDeclaration struct, List<Slot> slots, int at) {
    String type = "struct " + struct.cName();
    String end =
        at + 1 < slots.size()
            ? "offsetof(" + type + ", " + name(slots.get(at + 1)) + ")"
            : "sizeof(" + type + ")";
    return new HoleBounds("offsetofend(" + type + ", " + name(slots.get(at - 1)) + ")", end);
  }

  /** Whether the bytes behind it are those of a flexible array, and no padding. */
  static boolean isArray(Slot slot) {
    return slot instanceof Slot.MemberSlot(Member member, long _, long _)
        && member.type().flexible().isPresent();
  }

  private static String name(Slot slot) {
    return switch (slot) {
      case Slot.MemberSlot(Member member, long _, long _) -> member.cName();
      case Slot.PaddingSlot padding -> padding.padding().cName();
      case Slot.SizeSlot _ -> Slot.SizeSlot.NAME;
      case Slot.Hole _ -> throw new IllegalArgumentException("two holes in a row");
    };
  }
}
