package io.github.ioctlabi.benchmarks.turns;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;

/** The JIT, which compiles on threads of its own: on a busy machine later than anybody expects. */
final class Jit {
  private static final int POLL_MILLIS = 20;

  /** It has nothing to do if it has finished nothing in so many polls. */
  private static final int QUIET_POLLS = 15;

  private static final int MOST_POLLS = 500;

  private Jit() {}

  /** Waits until it has nothing to do, for ten seconds at most. */
  static void settle() throws InterruptedException {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long before = compiler.getTotalCompilationTime();
    int quiet = 0;
    for (int polls = 0; quiet < QUIET_POLLS && polls < MOST_POLLS; polls++) {
      Thread.sleep(POLL_MILLIS);
      long now = compiler.getTotalCompilationTime();
      quiet = now == before ? quiet + 1 : 0;
      before = now;
    }
  }
}
