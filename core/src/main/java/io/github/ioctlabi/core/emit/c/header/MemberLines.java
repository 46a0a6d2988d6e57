package io.github.ioctlabi.core.emit.c.header;

import io.github.ioctlabi.core.emit.c.CType;

/** The lines between the braces of a struct or union. */
final class MemberLines {
  private final StringBuilder lines = new StringBuilder();
  private boolean afterPlain;

  /**
   * Adds a member.
   *
   * @param declaration it, without its semicolon
   */
  void add(String declaration) {
    boolean plain = !declaration.contains(CType.ATTRIBUTE);
    // checkpatch takes a declaration with an attribute for a statement, and asks for an empty line
    // between it and the plain declarations before it.
    if (!plain && afterPlain) {
      lines.append('\n');
    }
    lines.append('\t').append(declaration).append(";\n");
    afterPlain = plain;
  }

  String text() {
    return lines.toString();
  }
}
