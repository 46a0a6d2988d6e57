package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;

/**
 * A struct as one ABI lays it out.
 *
 * @param struct what was declared
 * @param size in bytes, holes included
 * @param alignment in bytes
 * @param slots by their offsets
 */
public record StructLayout(StructDeclaration struct, long size, long alignment, List<Slot> slots) {
  public StructLayout {
    slots = List.copyOf(slots);
  }

  /**
   * The size that the struct has in a version, in bytes: it ends behind the last member of versions
   * up to that one, and behind its declared padding. What is appended later does not move it.
   */
  public long sizeOf(int version) {
    return slots.stream()
        .filter(slot ->
            switch (slot) {
              case Slot.SizeSlot _ -> true;
              case Slot.MemberSlot found -> found.member().since() <= version;
              case Slot.PaddingSlot padding -> padding.after().since() <= version;
              case Slot.Hole _ -> false;
            })
        .mapToLong(slot -> slot.offset() + slot.size())
        .max()
        .orElse(0);
  }

  /** Where a member of this struct begins, in bytes. */
  public long offsetOf(Member member) {
    return slots.stream()
        .filter(slot -> slot instanceof Slot.MemberSlot found && found.member().equals(member))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(member.javaName()))
        .offset();
  }

  /**
   * Whether it is made of integers from its first byte to its last; there may be padding between
   * them. Who reads them all has been at both ends, and met no value that can be refused.
   */
  public boolean isOfIntegersToBothEnds() {
    return !slots.isEmpty()
        && isMember(slots.getFirst())
        && isMember(slots.getLast())
        && struct.members().stream()
            .allMatch(member -> member.type().innermost().integer().isPresent());
  }

  private static boolean isMember(Slot slot) {
    return switch (slot) {
      case Slot.MemberSlot _ -> true;
      case Slot.PaddingSlot _, Slot.Hole _, Slot.SizeSlot _ -> false;
    };
  }
}
