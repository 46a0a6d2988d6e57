package io.github.ioctlabi.benchmarks;

import io.github.ioctlabi.benchmarks.IoctlBenchmark.Memory;
import io.github.ioctlabi.benchmarks.IoctlBenchmark.PipeState;
import io.github.ioctlabi.benchmarks.IoctlBenchmark.PoolState;
import io.github.ioctlabi.benchmarks.IoctlBenchmark.ProcessState;
import java.io.IOException;
import java.util.Arrays;

/**
 * The generated call against the hand-written one, in turns of a few milliseconds in one process.
 * Forks of one benchmark differ by more than the two calls do; neighbours in time do not.
 */
final class Paired {
  private static final int CALLS = 10_000;
  private static final int WARM_UP = 100;
  private static final int TURNS = 401;

  /** Takes what the calls return, so that the compiler leaves none out; nobody reads it. */
  @SuppressWarnings("UnusedVariable")
  private static volatile long sink;

  private Paired() {}

  /** Makes a number of calls. */
  private interface Calls {
    long make(int count) throws IOException;
  }

  /** The median ratio of the generated to the hand-written call. */
  static double ratio(String call) throws IOException {
    IoctlBenchmark benchmark = new IoctlBenchmark();
    Memory memory = new Memory();
    return switch (call) {
      case "fionread" -> {
        PipeState pipe = new PipeState();
        yield ratio(
            count -> {
              long sum = 0;
              for (int i = 0; i < count; i++) {
                sum += benchmark.fionreadHandwritten(pipe, memory);
              }
              return sum;
            },
            count -> {
              long sum = 0;
              for (int i = 0; i < count; i++) {
                sum += benchmark.fionreadGenerated(pipe);
              }
              return sum;
            });
      }
      case "entropy" -> {
        PoolState pool = new PoolState();
        yield ratio(
            count -> {
              long sum = 0;
              for (int i = 0; i < count; i++) {
                sum += benchmark.entropyHandwritten(pool, memory);
              }
              return sum;
            },
            count -> {
              long sum = 0;
              for (int i = 0; i < count; i++) {
                sum += benchmark.entropyGenerated(pool);
              }
              return sum;
            });
      }
      case "process" -> {
        ProcessState process = new ProcessState();
        yield ratio(
            count -> {
              long sum = 0;
              for (int i = 0; i < count; i++) {
                sum += benchmark.processHandwritten(process, memory).pid();
              }
              return sum;
            },
            count -> {
              long sum = 0;
              for (int i = 0; i < count; i++) {
                sum += benchmark.processGenerated(process).pid();
              }
              return sum;
            });
      }
      default -> throw new IllegalArgumentException(call);
    };
  }

  private static double ratio(Calls hand, Calls generated) throws IOException {
    double[] ratios = new double[TURNS];
    for (int turn = -WARM_UP; turn < TURNS; turn++) {
      double base = time(hand);
      double ours = time(generated);
      if (turn >= 0) {
        ratios[turn] = ours / base;
      }
    }
    Arrays.sort(ratios);
    return ratios[TURNS / 2];
  }

  private static double time(Calls calls) throws IOException {
    long start = System.nanoTime();
    sink = calls.make(CALLS);
    return System.nanoTime() - start;
  }
}
