package io.github.ioctlabi.core.emit.c.kernel.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The body of a function: declarations first, as the kernel's older dialect of C wants them. */
public final class Body {
  private final Set<String> declarations = new LinkedHashSet<>();
  private final Deque<List<Statement>> open = new ArrayDeque<>();
  private final Deque<String> heads = new ArrayDeque<>();
  private final String resultType;
  private Failure failure = Failure.RETURN;

  /**
   * An empty body.
   *
   * @param resultType the type of what the function returns
   */
  public Body(String resultType) {
    this.resultType = resultType;
    open.push(new ArrayList<>());
  }

  /** Declares a variable; the same one twice is declared once. Its value knows no other's. */
  public Body declare(String declaration) {
    declarations.add(declaration);
    return this;
  }

  private Body add(Statement statement) {
    open.peek().add(statement);
    return this;
  }

  /** Adds a line. */
  public Body line(String text) {
    return add(new Statement.Line(text));
  }

  /**
   * Adds a line, and puts what follows under it; braces come around that if it is no single line.
   */
  public Body open(String head) {
    heads.push(head);
    open.push(new ArrayList<>());
    return this;
  }

  /** Ends what {@link #open} began. */
  public Body close() {
    List<Statement> inside = open.pop();
    return add(new Statement.Block(heads.pop(), inside));
  }

  /** Indents what follows. */
  public Body indent() {
    open.push(new ArrayList<>());
    return this;
  }

  /** Ends what {@link #indent} began. */
  public Body outdent() {
    List<Statement> inside = open.pop();
    return add(new Statement.Indented(inside));
  }

  /** Jumps to a label. */
  public Body jump(String label) {
    return add(new Statement.Goto(label));
  }

  /** Adds a label; nobody needs one that nobody jumps to. */
  public Body label(String name) {
    return add(new Statement.Label(name));
  }

  /** Declares the variable that the function returns. */
  public Body result() {
    return declare(resultType + " " + Failure.RESULT);
  }

  /** Takes the result of a call into the variable that the function returns. */
  public Body result(String call) {
    return result().add(new Statement.Result(call));
  }

  /** How the function ends early. */
  public Failure failure() {
    return failure;
  }

  /** Changes how the function ends early from here on. */
  public void failing(Failure how) {
    failure = how;
  }

  /** Ends a function that returns zero or an error; what it returns last may be another's. */
  public Body success() {
    return add(new Statement.Success());
  }

  /** The function. */
  public String function(String head) {
    List<Statement> statements = Ending.of(open.element());
    boolean needsResult =
        !Ending.isShort(open.element())
            || statements.stream()
                .flatMap(Statement::all)
                .anyMatch(Statement.Result.class::isInstance);
    StringBuilder out = new StringBuilder(Lines.of(0, head)).append("{\n");
    List<String> declared =
        declarations.stream()
            .filter(each -> needsResult || !isResult(each))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    declared.forEach(declaration -> out.append(Lines.of(1, declaration + ";")));
    if (!declared.isEmpty()) {
      out.append('\n');
    }
    statements.forEach(statement -> StatementPrinter.add(out, 1, statement));
    return out.append("}\n").toString();
  }

  private boolean isResult(String declaration) {
    return declaration.equals(resultType + " " + Failure.RESULT);
  }
}
