package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs work in bounds of processor time, which other work on the machine does not count in. */
public final class Bounded {
  /** Small enough to notice what calls itself once a character. */
  public static final long SMALL_STACK = 128 << 10;

  private Bounded() {}

  /**
   * What the work comes to, done in a thread of its own.
   *
   * @param stack the bytes of its stack
   * @param most the processor time that it may take
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
    assertTrue(
        nanos <= most.toNanos(),
        () -> name + " took " + Duration.ofNanos(nanos) + " of processor time");
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
