package io.github.ioctlabi.core.emit.c.doc.content;

import io.github.ioctlabi.core.emit.c.doc.page.Block;
import io.github.ioctlabi.core.emit.c.doc.page.Inline;
import io.github.ioctlabi.core.emit.c.doc.page.Prose;
import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.layout.Slot;
import io.github.ioctlabi.core.layout.StructLayout;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where other architectures lay a struct or union out in another way. */
final class AbiNotes {
  private static final Map<Abi, String> ARCHITECTURES =
      Map.of(
          Abi.I386, "32-bit x86, and arc, csky, microblaze, nios2, openrisc, sh",
          Abi.M68K, "m68k",
          Abi.ARM_OABI, "32-bit arm with the old ABI");

  private AbiNotes() {}

  /** Notes, one for each way that differs; if none does, a word on that. */
  static List<Block> of(Aggregate aggregate, Layouts shown) {
    List<Block> notes = new ArrayList<>();
    if (isNative(aggregate, new HashSet<>())) {
      notes.add(
          Texts.paragraph(
              "It holds integers or pointers whose size follows the machine: this is how 64-bit"
                  + " programs have it."));
    }
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (Abi abi : Abi.ALL) {
      String difference = difference(aggregate, shown, new Layouts(abi));
      if (!difference.isEmpty()) {
        String names = ARCHITECTURES.getOrDefault(abi, abi.name());
        rows.add(List.of(Prose.text(names), Prose.of(difference)));
      }
    }
    if (!rows.isEmpty()) {
      notes.add(
          new Block.Table(
              "Where the bytes of " + aggregate.tagged() + " differ",
              List.of("Architectures", "Difference"),
              rows));
    } else if (notes.isEmpty()) {
      notes.add(Texts.paragraph("The bytes are the same on every architecture."));
    }
    return notes;
  }

  private static String difference(Aggregate aggregate, Layouts shown, Layouts other) {
    return switch (aggregate) {
      case StructDeclaration struct -> difference(shown.of(struct), other.of(struct));
      case UnionDeclaration union -> size(shown.of(union).size(), other.of(union).size());
    };
  }

  private static String size(long shown, long other) {
    return shown == other ? "" : TypeSections.bytes(other) + " in all";
  }

  private static String difference(StructLayout shown, StructLayout other) {
    List<String> parts = new ArrayList<>();
    String size = size(shown.size(), other.size());
    if (!size.isEmpty()) {
      parts.add(size);
    }
    for (Slot slot : shown.slots()) {
      if (slot instanceof Slot.MemberSlot(var member, long offset, long _)) {
        long elsewhere = other.offsetOf(member);
        if (elsewhere != offset) {
          String name = member.cName().isEmpty() ? member.javaName() : member.cName();
          parts.add("`" + name + "` at " + elsewhere);
        }
      }
    }
    return String.join(", ", parts);
  }

  private static boolean isNative(Aggregate aggregate, Set<String> seen) {
    return seen.add(aggregate.javaName().qualified())
        && aggregate
            .types()
            .map(DataType::elementary)
            .anyMatch(type ->
                type.isNative()
                    || type.aggregate().filter(each -> isNative(each, seen)).isPresent());
  }
}
