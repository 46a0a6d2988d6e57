package io.github.ioctlabi.benchmarks.hand;

import java.io.IOException;
import java.lang.foreign.ValueLayout;

/** The command that counts the bytes of a pipe. */
public final class Counts {
  /** {@code FIONREAD}. */
  public static final long REQUEST = 0x541b;

  private Counts() {}

  /** Calls, and reads the integer. */
  public static int call(Kept kept, int fd) throws IOException {
    Libc.ioctl(kept.state(), fd, REQUEST, kept.argument());
    return kept.argument().get(ValueLayout.JAVA_INT, 0);
  }
}
