package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.types.UnionMember;

/**
 * Sees what a struct or a union is made of, in the order of the bytes. None of its methods has a
 * default: who goes through a type knows all that can be in it. {@link Layouts#walk} does not go
 * into what stands inside; a visitor that wants that walks on.
 */
public interface SlotVisitor {
  /** The size that comes first in a struct that can grow. */
  void size(Slot.SizeSlot slot);

  /** A member of a struct. */
  void member(Slot.MemberSlot slot);

  /** Padding that was declared. */
  void padding(Slot.PaddingSlot slot);

  /** Padding that the compiler inserts. */
  void hole(Slot.Hole slot);

  /** A member of a union, which begins where the union does. */
  void member(UnionMember member);
}
