package io.github.ioctlabi.benchmarks.turns;

/**
 * How much is measured.
 *
 * @param quick whether it is enough that all of it works; the figures then say nothing
 * @param warmUp rounds before those that count, of a quarter of the calls. More than 600: the JIT
 *     compiles a method for good only after so many invocations
 * @param rounds rounds that count, an odd number
 * @param calls calls a turn
 */
public record Effort(boolean quick, int warmUp, int rounds, int calls) {
  /** What a figure in a document is made with. */
  public static final Effort FULL = new Effort(false, 1_000, 1_501, 1_000);

  /** Shows that everything works. */
  public static final Effort QUICK = new Effort(true, 3, 11, 40);

  /** The same for work that takes so many times as long as a call, with fewer rounds and calls. */
  public Effort forLonger(int times) {
    return quick
        ? this
        : new Effort(false, warmUp, Math.max(301, rounds / times) | 1, Math.max(1, calls / times));
  }
}
