package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;

/** Statements of a function in C. */
final class Statements {
  private final StringBuilder text = new StringBuilder();
  private int depth = 1;

  /** Adds a line, as deep as the block is. */
  void line(String line) {
    text.append("\t".repeat(depth)).append(line).append('\n');
  }

  /** Begins a block with its first line. */
  void open(String line) {
    line(line + " {");
    depth++;
  }

  /** Ends a block. */
  void close() {
    depth--;
    line("}");
  }

  /** Begins what a case does. */
  void label(String label) {
    line(label);
    depth++;
  }

  /** Ends what a case does. */
  void leave() {
    line("break;");
    depth--;
  }

  /** A variable that no block around has. */
  String index() {
    return "i" + depth;
  }

  /** Adds lines that are complete. */
  void add(String lines) {
    text.append(lines);
  }

  /** Adds what others have. */
  void add(Statements others) {
    text.append(others.text);
  }

  /** Does something for each i below a bound. */
  void loop(String bound, String body) {
    line("for (size_t i = 0; i < %s; i++) {\n%s\t}".formatted(bound, body));
  }

  /** Takes the driver's word that bytes are zero. */
  void clean(String address, String size, String name) {
    line("if (!is_clean(%s, %s))".formatted(address, size));
    line("\tbroken(command, \"%s that is not zero\");".formatted(name));
  }

  /** Tells how many elements there are, and of each; of none at all the number is -1. */
  void tellAll(String path, String count, DataType element, String each, String way) {
    line("tell_at(\"%s#\", %s);".formatted(path, count));
    loop(
        "%1$s + 1 && i < %1$s".formatted(count),
        "\tconst size_t at = step(\"%s[%%zu]\", i);\n%s\tback(at);\n"
            .formatted(path, Told.of(element, each, way)));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
