package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.Padding;

/** A stretch of a struct: the slots of a struct cover it without gap or overlap. */
public sealed interface Slot {
  /** Where it begins, in bytes from the start of the struct. */
  long offset();

  /** How long it is, in bytes. */
  long size();

  /** A member. */
  record MemberSlot(Member member, long offset, long size) implements Slot {}

  /** Padding that was declared. */
  record PaddingSlot(Padding padding, Member after, long offset) implements Slot {
    @Override
    public long size() {
      return padding.bytes();
    }
  }

  /** Padding that the compiler inserts. */
  record Hole(long offset, long size) implements Slot {}

  /** The size that comes first in a struct that can grow: {@code __u32 size}. */
  record SizeSlot() implements Slot {
    /** The member's name in C. */
    public static final String NAME = "size";

    @Override
    public long offset() {
      return 0;
    }

    @Override
    public long size() {
      return Integer.BYTES;
    }
  }
}
