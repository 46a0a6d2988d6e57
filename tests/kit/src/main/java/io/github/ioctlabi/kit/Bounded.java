package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs work in bounds of processor time, which other work on the machine does not count in. It does
 * slow a processor down, though: work that passes its bound is judged by what a known task takes at
 * that time, too.
 */
public final class Bounded {
  /** Small enough to notice what calls itself once a character. */
  public static final long SMALL_STACK = 128 << 10;

  /** What the known task takes on a processor that has nothing else to do. */
  private static final Duration KNOWN = Duration.ofMillis(100);

  private static final int KNOWN_WORDS = 200_000;

  private Bounded() {}

  /**
   * What the work comes to, done in a thread of its own.
   *
   * @param stack the bytes of its stack
   * @param most the processor time that it may take where nothing else runs
   */
  public static <T> T run(String name, long stack, Duration most, Callable<T> work) {
    Measured<T> measured = new Measured<>(work);
    FutureTask<T> task = new FutureTask<>(measured);
    Thread thread = new Thread(null, task, name, stack);
    thread.setDaemon(true);
    thread.start();
    try {
      while (!thread.join(Duration.ofSeconds(1))) {
        checkTime(
            name, ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()), most);
      }
      checkTime(name, measured.nanos, most);
      return task.get();
    } catch (ExecutionException e) {
      throw new AssertionError(name + " failed", e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(name + " was interrupted", e);
    }
  }

  private static void checkTime(String name, long nanos, Duration most) {
    if (nanos > most.toNanos()) {
      double pace = pace();
      assertTrue(
          nanos <= most.toNanos() * pace,
          () ->
              "%s took %s of a processor that is %.1f times as slow as a free one"
                  .formatted(name, Duration.ofNanos(nanos), pace));
    }
  }

  /** How many times as slow as a processor of its own this one is; not below 1. */
  private static double pace() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = threads.getCurrentThreadCpuTime();
      Map<String, Integer> words = new TreeMap<>();
      for (int word = 0; word < KNOWN_WORDS; word++) {
        words.merge("word" + word * 7919 % KNOWN_WORDS, 1, Integer::sum);
      }
      assertEquals(KNOWN_WORDS, words.size());
      fastest = Math.min(fastest, threads.getCurrentThreadCpuTime() - start);
    }
    return Math.max(1, (double) fastest / KNOWN.toNanos());
  }

  private static final class Measured<T> implements Callable<T> {
    private final Callable<T> work;
    private volatile long nanos;

    Measured(Callable<T> work) {
      this.work = work;
    }

    @Override
    public T call() throws Exception {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      T result = work.call();
      nanos = threads.getCurrentThreadCpuTime() - start;
      return result;
    }
  }
}
