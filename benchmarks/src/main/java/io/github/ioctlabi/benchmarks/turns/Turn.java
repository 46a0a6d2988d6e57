package io.github.ioctlabi.benchmarks.turns;

/**
 * Some calls, one after the other. Each variant writes the loop itself: one loop for all would be
 * compiled once, with a call in it that nothing can be inlined into.
 */
@FunctionalInterface
public interface Turn {
  /**
   * Makes the calls.
   *
   * @param calls how many
   * @param sink takes what they return, so that the JIT leaves none of it out
   */
  void take(int calls, Sink sink) throws Throwable;
}
