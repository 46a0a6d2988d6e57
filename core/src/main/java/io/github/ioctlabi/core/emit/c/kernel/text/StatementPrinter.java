package io.github.ioctlabi.core.emit.c.kernel.text;

import java.util.List;

/** Statements as text, in the kernel's style. */
final class StatementPrinter {
  private static final String BRACE = " {";

  private StatementPrinter() {}

  /** Adds a statement, so many tabs from the margin. */
  static void add(StringBuilder out, int indent, Statement statement) {
    switch (statement) {
      case Statement.Line(String text) ->
          out.append(text.isEmpty() ? "\n" : Lines.of(indent, text));
      case Statement.Result(String call) ->
          out.append(Lines.of(indent, Failure.RESULT + " = " + call + ";"));
      case Statement.Goto(String label) -> out.append(Lines.of(indent, "goto " + label + ";"));
      case Statement.Label(String name) -> out.append(name).append(":\n");
      case Statement.Success _ -> out.append(Lines.of(indent, "return 0;"));
      case Statement.Indented(List<Statement> inside) ->
          inside.forEach(each -> add(out, indent + 1, each));
      case Statement.Block block -> add(out, indent, block);
    }
  }

  private static void add(StringBuilder out, int indent, Statement.Block block) {
    boolean braces = !isOneLine(block.inside());
    // The head is broken as if a brace followed: it stays when a second statement comes in.
    out.append(
        braces
            ? Lines.of(indent, block.head() + BRACE)
            : Lines.of(indent, block.head(), BRACE.length()));
    block.inside().forEach(each -> add(out, indent + 1, each));
    if (braces) {
      out.append(Lines.of(indent, "}"));
    }
  }

  private static boolean isOneLine(List<Statement> inside) {
    return inside.size() == 1
        && switch (inside.getFirst()) {
          case Statement.Line _, Statement.Result _, Statement.Goto _, Statement.Success _ -> true;
          case Statement.Block _, Statement.Indented _, Statement.Label _ -> false;
        };
  }
}
