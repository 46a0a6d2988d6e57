package io.github.ioctlabi.benchmarks.hand;

import io.github.ioctlabi.benchmarks.declared.EntropyPoolIoctl;
import java.lang.foreign.ValueLayout;

/** The command that tells how much entropy there is. */
public final class Entropy {
  /** {@code RNDGETENTCNT}. */
  public static final long REQUEST =
      Integer.toUnsignedLong(EntropyPoolIoctl.ENTROPY_COUNT.number());

  private Entropy() {}

  /** Calls, and reads the integer. */
  public static int call(Kept kept, int fd) throws CallFailed {
    Libc.ioctl(kept.state(), fd, REQUEST, kept.argument());
    return kept.argument().get(ValueLayout.JAVA_INT, 0);
  }
}
