package io.github.ioctlabi.core.emit.c.kernel.text;

import java.util.List;
import java.util.stream.Stream;

/** A statement of a C function, or a line of one. */
sealed interface Statement {
  /** Statements that are none of the others, and lines that belong to them; may be empty. */
  record Line(String text) implements Statement {}

  /**
   * {@code ret = call;}
   *
   * @param call what returns zero, a number or an error
   */
  record Result(String call) implements Statement {}

  /**
   * What happens under a condition, or again and again.
   *
   * @param head such as {@code if (ret)}
   */
  record Block(String head, List<Statement> inside) implements Statement {
    public Block {
      inside = List.copyOf(inside);
    }
  }

  /** Statements further to the right, such as those of a {@code case}. */
  record Indented(List<Statement> inside) implements Statement {
    public Indented {
      inside = List.copyOf(inside);
    }
  }

  /** A jump to a label. */
  record Goto(String label) implements Statement {}

  /** A label, which stands at the margin. */
  record Label(String name) implements Statement {}

  /** {@code return 0;} */
  record Success() implements Statement {}

  /** This one and all inside of it. */
  default Stream<Statement> all() {
    return switch (this) {
      case Block(String _, List<Statement> inside) ->
          Stream.concat(Stream.of(this), inside.stream().flatMap(Statement::all));
      case Indented(List<Statement> inside) ->
          Stream.concat(Stream.of(this), inside.stream().flatMap(Statement::all));
      case Line _, Result _, Goto _, Label _, Success _ -> Stream.of(this);
    };
  }
}
