package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.emit.c.Macro;
import java.util.ArrayList;
import java.util.List;

/** Macros in their order: one with a comment stands apart, the others form tables. */
final class Definitions {
  private final List<String> parts = new ArrayList<>();
  private final List<Macro> table = new ArrayList<>();

  /**
   * Adds a macro.
   *
   * @param comment what stands before it, or empty
   */
  Definitions add(String comment, Macro macro) {
    if (comment.isEmpty()) {
      table.add(macro);
    } else {
      endTable();
      parts.add(comment + macro.definition());
    }
    return this;
  }

  /** The text, in parts to be kept apart by an empty line. */
  List<String> parts() {
    endTable();
    return List.copyOf(parts);
  }

  private void endTable() {
    if (!table.isEmpty()) {
      parts.add(Macro.table(table));
      table.clear();
    }
  }
}
