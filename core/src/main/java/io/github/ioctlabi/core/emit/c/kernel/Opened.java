package io.github.ioctlabi.core.emit.c.kernel;

/**
 * A file that a driver opens and the caller gets a descriptor of.
 *
 * @param path the member that holds the descriptor, from the argument on; empty if it is the call's
 *     own result
 * @param name the variable that holds the file
 */
record Opened(String path, String name) {
  /** What the name of the variable for the descriptor ends with. */
  static final String DESCRIPTOR = "_fd";

  /** The variable that holds the descriptor. */
  String descriptor() {
    return name + DESCRIPTOR;
  }

  boolean isResult() {
    return path.isEmpty();
  }
}
