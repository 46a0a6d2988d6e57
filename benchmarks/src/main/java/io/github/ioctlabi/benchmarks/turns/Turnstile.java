package io.github.ioctlabi.benchmarks.turns;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets threads pass once all have come. They spin, so that all begin a turn at the same time; who
 * waits long lets others have the processor.
 */
final class Turnstile {
  private static final int SPINS = 10_000;
  private static final long NAP_NANOS = 20_000;

  private final int threads;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile int passed;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  Turnstile(int threads) {
    this.threads = threads;
  }

  /** Nobody waits any more: one of the threads has failed. The first reason stays. */
  void fail(Throwable why) {
    failure.compareAndSet(null, why);
  }

  /** Why the first thread failed, or null. */
  @Nullable Throwable failure() {
    return failure.get();
  }

  void pass() {
    int round = passed;
    if (waiting.incrementAndGet() == threads) {
      waiting.set(0);
      passed = round + 1;
      return;
    }
    for (int spins = 0; passed == round; spins++) {
      if (failure.get() != null) {
        throw new IllegalStateException("another thread failed", failure.get());
      }
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(NAP_NANOS);
      }
    }
  }
}
