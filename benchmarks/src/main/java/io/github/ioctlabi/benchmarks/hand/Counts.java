package io.github.ioctlabi.benchmarks.hand;

import io.github.ioctlabi.benchmarks.declared.PipeIoctl;
import java.io.IOException;
import java.lang.foreign.ValueLayout;

/** The command that counts the bytes of a pipe. */
public final class Counts {
  /** {@code FIONREAD}. */
  public static final long REQUEST = Integer.toUnsignedLong(PipeIoctl.BYTES_WAITING.number());

  private Counts() {}

  /** Calls, and reads the integer. */
  public static int call(Kept kept, int fd) throws IOException {
    Libc.ioctl(kept.state(), fd, REQUEST, kept.argument());
    return kept.argument().get(ValueLayout.JAVA_INT, 0);
  }
}
