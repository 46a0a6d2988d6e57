package io.github.ioctlabi.processor.emit.java.values;

import com.palantir.javapoet.CodeBlock;

/**
 * Where a value that is written comes from: an accessor or an element, which is fetched once, since
 * whoever fetches it again may get something else than what has been checked.
 *
 * @param fetch the expression that gives the value
 * @param variable the variable that holds it where it is needed more than once
 * @param tail the variable that holds the flexible array at its end, if it is a struct with one
 */
public record Operand(CodeBlock fetch, String variable, String tail) {
  /** What has no flexible array, or one whose variable may be called after it. */
  public Operand(CodeBlock fetch, String variable) {
    this(fetch, variable, variable + TAIL);
  }

  /** What the variable of a flexible array has behind the name of its struct's. */
  public static final String TAIL = "Tail";

  /** A variable that holds its value already, such as a parameter. */
  public static Operand of(String variable) {
    return new Operand(CodeBlock.of("$L", variable), variable);
  }

  /** Whether nothing has to be fetched any more. */
  boolean isFetched() {
    return fetch.toString().equals(variable);
  }

  /** The variable, where it has been declared. */
  CodeBlock value() {
    return CodeBlock.of("$L", variable);
  }
}
