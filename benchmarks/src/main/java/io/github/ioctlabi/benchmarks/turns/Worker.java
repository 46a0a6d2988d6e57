package io.github.ioctlabi.benchmarks.turns;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * One of the threads that take turns, with the clock and the count of bytes of each of its turns.
 */
final class Worker implements Runnable {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int SETTLED_ROUNDS = 250;

  private final boolean first;
  private final List<Variant> variants;
  private final Effort effort;
  private final Order order;
  private final Turnstile turnstile;
  private final Sink sink = new Sink();

  /** By variant and round. */
  final long[][] nanoseconds;

  final long[][] bytes;

  Worker(boolean first, List<Variant> variants, Effort effort, Order order, Turnstile turnstile) {
    this.first = first;
    this.variants = variants;
    this.effort = effort;
    this.order = order;
    this.turnstile = turnstile;
    this.nanoseconds = new long[variants.size()][effort.rounds()];
    this.bytes = new long[variants.size()][effort.rounds()];
  }

  @Override
  public void run() {
    try {
      Turn[] turns = new Turn[variants.size()];
      for (int i = 0; i < turns.length; i++) {
        turns[i] = variants.get(i).perThread().turn();
      }
      warmUp(turns);
      boolean virtual = Thread.currentThread().isVirtual();
      for (int round = 0; round < effort.rounds(); round++) {
        for (int place = 0; place < turns.length; place++) {
          measure(turns, order.at(round, place), round, virtual);
        }
      }
      if (sink.content() == Long.MIN_VALUE) {
        throw new IllegalStateException("nobody expects this sum");
      }
    } catch (Throwable failure) {
      turnstile.fail(failure);
    }
  }

  private void warmUp(Turn[] turns) throws Throwable {
    for (int round = 0; round < effort.warmUp(); round++) {
      for (int place = 0; place < turns.length; place++) {
        turnstile.pass();
        turns[order.at(round, place)].take(Math.max(1, effort.calls() / 4), sink);
      }
      if (first && !effort.quick() && (round + 1) % SETTLED_ROUNDS == 0) {
        Jit.settle(); // The others wait for this thread, and leave the processors to the JIT.
      }
    }
  }

  private void measure(Turn[] turns, int variant, int round, boolean virtual) throws Throwable {
    turnstile.pass();
    long allocated = virtual ? 0 : THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    turns[variant].take(effort.calls(), sink);
    nanoseconds[variant][round] = System.nanoTime() - start;
    bytes[variant][round] = virtual ? 0 : THREADS.getCurrentThreadAllocatedBytes() - allocated;
  }
}
