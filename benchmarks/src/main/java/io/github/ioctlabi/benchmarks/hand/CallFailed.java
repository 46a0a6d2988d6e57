package io.github.ioctlabi.benchmarks.hand;

import java.io.IOException;
import java.io.Serial;

/** A refused call, as it is thrown by hand: with its error number and a stack trace. */
public final class CallFailed extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final int errno;

  /** Of this error number. */
  public CallFailed(int errno) {
    super("errno " + errno);
    this.errno = errno;
  }

  /** The error number. */
  public int errno() {
    return errno;
  }
}
