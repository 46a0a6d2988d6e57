package io.github.ioctlabi.abi.compare;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import java.util.Optional;

/** What stands in a struct, in its order. */
final class Parts {
  private Parts() {}

  /** The name in C of what stands there; a hole has none. */
  static Optional<String> name(Slot slot) {
    return switch (slot) {
      case Slot.MemberSlot found -> Optional.of(found.member().cName());
      case Slot.PaddingSlot padding -> Optional.of(padding.padding().cName());
      case Slot.SizeSlot _ -> Optional.of(Slot.SizeSlot.NAME);
      case Slot.Hole _ -> Optional.empty();
    };
  }

  /** Whether it has no size of its own. */
  static boolean isFlexible(Slot slot) {
    return slot instanceof Slot.MemberSlot found
        && found.member().type() instanceof DataType.FlexibleType;
  }

  /** Those with a name; their order is the same on every ABI. */
  static List<Slot> of(StructDeclaration struct) {
    return new Layouts(Abi.NATURAL)
        .of(struct).slots().stream().filter(slot -> name(slot).isPresent()).toList();
  }
}
