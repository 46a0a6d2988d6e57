package io.github.ioctlabi.core.data.json;

import io.github.ioctlabi.core.finding.Fault;

/** Facts that make a text which no reader takes. */
public final class UnwritableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Fault fault;

  /** What there is too much of, and what to do. */
  UnwritableException(String what, String remedy) {
    super(what);
    this.fault = Fault.of(what, remedy);
  }

  /** What there is too much of, and what to do. */
  public Fault fault() {
    return fault;
  }
}
