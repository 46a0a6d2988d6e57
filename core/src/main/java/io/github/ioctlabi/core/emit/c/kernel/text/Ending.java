package io.github.ioctlabi.core.emit.c.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a function ends: without a jump to the next line, and without asking for what it returns. */
final class Ending {
  /** {@code if (ret) return ret;} */
  private static final Statement FAILED =
      new Statement.Block(
          "if (" + Failure.RESULT + ")",
          List.of(new Statement.Line("return " + Failure.RESULT + ";")));

  private Ending() {}

  /** The statements of a function in the shortest form. */
  static List<Statement> of(List<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    for (Statement each : statements) {
      if (each instanceof Statement.Label(String label)) {
        if (!all.isEmpty() && isJump(all.getLast(), label)) {
          all.removeLast();
        } else if (!all.isEmpty()) {
          all.add(withoutJump(all.removeLast(), label));
        }
        if (all.stream().flatMap(Statement::all).noneMatch(new Statement.Goto(label)::equals)) {
          continue;
        }
      }
      all.add(each);
    }
    lastCall(all)
        .ifPresent(call -> {
          all.subList(all.size() - 3, all.size()).clear();
          all.add(new Statement.Line("return " + call + ";"));
        });
    return all;
  }

  /** Whether a function returns what its last call does. */
  static boolean isShort(List<Statement> statements) {
    return lastCall(statements).isPresent();
  }

  /** Whoever jumps from the line before a label only goes on. */
  private static boolean isJump(Statement statement, String label) {
    List<Statement> jump = List.of(new Statement.Goto(label));
    return statement.equals(new Statement.Block("if (" + Failure.RESULT + ")", jump))
        || statement.equals(new Statement.Block("if (" + Failure.RESULT + " < 0)", jump));
  }

  /** The same, but what ends in a jump to the next line ends without. */
  private static Statement withoutJump(Statement statement, String label) {
    return statement instanceof Statement.Block(String head, List<Statement> inside)
            && inside.size() > 1
            && inside.getLast().equals(new Statement.Goto(label))
        ? new Statement.Block(head, inside.subList(0, inside.size() - 1))
        : statement;
  }

  /** The call whose result decides what a function returns that would return zero otherwise. */
  private static Optional<String> lastCall(List<Statement> all) {
    int size = all.size();
    return size >= 3
            && all.getLast() instanceof Statement.Success
            && all.get(size - 2).equals(FAILED)
            && all.get(size - 3) instanceof Statement.Result(String call)
        ? Optional.of(call)
        : Optional.empty();
  }
}
