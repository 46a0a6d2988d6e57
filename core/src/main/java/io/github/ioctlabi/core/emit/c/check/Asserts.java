package io.github.ioctlabi.core.emit.c.check;

import io.github.ioctlabi.core.emit.c.CSource;

/** A run of static assertions. */
final class Asserts {
  private final StringBuilder text = new StringBuilder();

  /**
   * Adds one.
   *
   * @param left what the compiler knows
   * @param right what it must be equal to
   * @param message what a compiler prints if it is not
   */
  Asserts equal(String left, String right, String message) {
    String line = "_Static_assert(%s == %s,".formatted(left, right);
    if (CSource.width(line) > CSource.WIDTH) {
      line = "_Static_assert(%s ==\n\t       %s,".formatted(left, right);
    }
    return add(line, message);
  }

  /** Adds one on the type of an expression. */
  Asserts type(String expression, String type, String message) {
    return add(
        "_Static_assert(_Generic(%s,\n\t\t\t%s: 1, default: 0),".formatted(expression, type),
        message);
  }

  /** Adds a line for the preprocessor. */
  Asserts directive(String line) {
    text.append(line).append('\n');
    return this;
  }

  private Asserts add(String condition, String message) {
    String last = " \"" + message + "\");";
    boolean fits =
        CSource.width(condition.substring(condition.lastIndexOf('\n') + 1) + last) <= CSource.WIDTH;
    text.append(condition).append(fits ? last : "\n\t      " + last).append('\n');
    return this;
  }

  /** All of them, each with a newline at its end. */
  String text() {
    return text.toString();
  }
}
