package io.github.ioctlabi.core.emit.c.kernel.plan;

import io.github.ioctlabi.core.contract.Opened;

/**
 * The variable that holds a file that the driver opens.
 *
 * @param of what becomes of its descriptor
 * @param name the variable
 */
public record FileVariable(Opened of, String name) {
  /** What the name of the variable for the descriptor ends with. */
  static final String DESCRIPTOR = "_fd";

  /** The variable that holds the descriptor. */
  public String descriptor() {
    return name + DESCRIPTOR;
  }

  /** Whether the descriptor is the call's own result. */
  public boolean isResult() {
    return of.path().isEmpty();
  }
}
