package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.contract.Opened;

/**
 * The variable that holds a file that the driver opens.
 *
 * @param of what becomes of its descriptor
 * @param name the variable
 */
record FileVariable(Opened of, String name) {
  /** What the name of the variable for the descriptor ends with. */
  static final String DESCRIPTOR = "_fd";

  /** The variable that holds the descriptor. */
  String descriptor() {
    return name + DESCRIPTOR;
  }

  /** Whether the descriptor is the call's own result. */
  boolean isResult() {
    return of.path().isEmpty();
  }
}
