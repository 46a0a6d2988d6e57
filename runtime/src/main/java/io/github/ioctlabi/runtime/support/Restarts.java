package io.github.ioctlabi.runtime.support;

import io.github.ioctlabi.annotations.RestartPolicy;
import io.github.ioctlabi.runtime.Errno;

/** Which errors a policy has a call made again for. */
final class Restarts {

  private static final int EINTR = -Errno.EINTR.number();
  private static final int EAGAIN = -Errno.EAGAIN.number();

  private Restarts() {}

  /**
   * Whether the policy wants the call again. A device that says {@code EAGAIN} answers at once, and
   * may wait for another thread: those get a chance to run.
   *
   * @param result the kernel's, or the negated error number
   */
  @SuppressWarnings("ThreadPriorityCheck") // A hint, no more.
  static boolean wanted(RestartPolicy policy, int result) {
    boolean wanted =
        switch (policy) {
          case NEVER -> false;
          case EINTR -> result == EINTR;
          case EINTR_AND_EAGAIN -> result == EINTR || result == EAGAIN;
        };
    if (wanted && result == EAGAIN) {
      Thread.yield();
    }
    return wanted;
  }
}
