package io.github.ioctlabi.benchmarks.turns;

/**
 * One way to do the work.
 *
 * @param name what tables call it
 * @param perThread makes the turn of one thread, on that thread: what a thread has for itself, such
 *     as memory or a confined device, is made there. It may live as long as the process
 */
public record Variant(String name, PerThread perThread) {
  /** Makes the turn of the thread that it is called on. */
  @FunctionalInterface
  public interface PerThread {
    /** Makes it. */
    Turn turn() throws Throwable;
  }
}
