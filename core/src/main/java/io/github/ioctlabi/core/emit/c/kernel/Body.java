package io.github.ioctlabi.core.emit.c.kernel;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The body of a function: declarations first, as the kernel's older dialect of C wants them. */
final class Body {
  private final Set<String> declarations = new LinkedHashSet<>();
  private final StringBuilder statements = new StringBuilder();
  private final Deque<Block> blocks = new ArrayDeque<>();
  private final String resultType;
  private Failure failure = Failure.RETURN;
  private int indent = 1;

  /**
   * An empty body.
   *
   * @param resultType the type of what the function returns
   */
  Body(String resultType) {
    this.resultType = resultType;
  }

  /** Declares a variable; the same one twice is declared once. Its value knows no other's. */
  Body declare(String declaration) {
    declarations.add(declaration);
    return this;
  }

  /** Adds a line. */
  Body line(String text) {
    statements.append(text.isEmpty() ? "\n" : Lines.of(indent, text));
    if (!blocks.isEmpty()) {
      blocks.peek().lines++;
    }
    return this;
  }

  /** Adds a line, and indents what follows; braces come around it if it is no single line. */
  Body open(String text) {
    line(text + " {");
    blocks.push(new Block(statements.length()));
    return indent();
  }

  /** Ends what {@link #open} began. */
  Body close() {
    Block block = blocks.pop();
    outdent();
    if (block.lines == 1) {
      statements.delete(block.start - " {\n".length(), block.start - 1);
      // So that a block around this one sees more than a line.
      if (!blocks.isEmpty()) {
        blocks.peek().lines++;
      }
      return this;
    }
    return line("}");
  }

  /** Statements that belong together. */
  private static final class Block {
    private final int start;
    private int lines;

    Block(int start) {
      this.start = start;
    }
  }

  /** Indents what follows. */
  Body indent() {
    indent++;
    return this;
  }

  /** Ends what {@link #indent} began. */
  Body outdent() {
    indent--;
    return this;
  }

  /**
   * Adds a label, which stands at the margin. Who would jump there from the line before only goes
   * on, and nobody needs a label that nobody jumps to.
   */
  Body label(String name) {
    String jump = "goto " + name + ";\n";
    for (String condition : new String[] {Failure.RESULT, Failure.RESULT + " < 0"}) {
      String tail = Lines.of(1, "if (" + condition + ")") + "\t\t" + jump;
      if (statements.length() >= tail.length()
          && statements.indexOf(tail, statements.length() - tail.length()) >= 0) {
        statements.setLength(statements.length() - tail.length());
      }
    }
    if (statements.indexOf(jump) >= 0) {
      statements.append(name).append(":\n");
    }
    return this;
  }

  /** Declares the variable that the function returns. */
  Body result() {
    return declare(resultType + " " + Failure.RESULT);
  }

  /** How the function ends early. */
  Failure failure() {
    return failure;
  }

  /** Changes how the function ends early from here on. */
  void failing(Failure how) {
    failure = how;
  }

  /** Ends a function that returns zero or an error; what it returns last may be another's. */
  Body success() {
    String tail = Lines.of(1, "if (ret)") + Lines.of(2, "return ret;");
    int end = statements.length() - tail.length();
    int last = end < 0 ? -1 : statements.lastIndexOf("\tret = ", end);
    boolean called =
        last >= 0
            && statements.substring(end).equals(tail)
            && (last == 0 || statements.charAt(last - 1) == '\n');
    if (!called) {
      return line("return 0;");
    }
    statements.setLength(end);
    statements.replace(last + 1, last + "\tret =".length(), "return");
    if (statements.indexOf("ret = ") < 0) {
      declarations.remove(resultType + " " + Failure.RESULT);
    }
    return this;
  }

  /** The function. */
  String function(String head) {
    StringBuilder out = new StringBuilder(Lines.of(0, head)).append("{\n");
    declarations.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(declaration -> out.append(Lines.of(1, declaration + ";")));
    if (!declarations.isEmpty()) {
      out.append('\n');
    }
    return out.append(statements).append("}\n").toString();
  }
}
