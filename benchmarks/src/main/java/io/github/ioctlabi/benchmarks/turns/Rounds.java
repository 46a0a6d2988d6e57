package io.github.ioctlabi.benchmarks.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Lets variants take turns, and tells what each took. */
public final class Rounds {
  private final Effort effort;
  private final List<Worker> workers;
  private final List<Variant> variants;
  private final boolean virtual;

  private Rounds(List<Variant> variants, Effort effort, List<Worker> workers, boolean virtual) {
    this.effort = effort;
    this.workers = workers;
    this.variants = variants;
    this.virtual = virtual;
  }

  /**
   * Measures them.
   *
   * @param variants the first is the baseline
   * @param crew who takes the turns
   * @param effort how many of them
   * @return one for each variant, in the same order
   * @throws IllegalStateException if a variant fails
   */
  public static List<Measured> of(List<Variant> variants, Crew crew, Effort effort)
      throws InterruptedException {
    Order order = new Order(variants.size(), Math.max(effort.warmUp(), effort.rounds()));
    Turnstile turnstile = new Turnstile(crew.size());
    List<Worker> workers = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < crew.size(); i++) {
      workers.add(new Worker(i == 0, variants, effort, order, turnstile));
    }
    for (int i = 0; i < crew.size(); i++) {
      threads.add(crew.start(i, workers.get(i)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Throwable failure = turnstile.failure();
    if (failure != null) {
      throw new IllegalStateException("a variant failed on " + crew, failure);
    }
    return new Rounds(variants, effort, workers, crew.virtual()).measured();
  }

  private List<Measured> measured() {
    double[] base = perCall(0, worker -> worker.nanoseconds);
    return IntStream.range(0, variants.size())
        .mapToObj(variant -> {
          double[] times = perCall(variant, worker -> worker.nanoseconds);
          double[] ratios = new double[times.length];
          for (int round = 0; round < ratios.length; round++) {
            ratios[round] = times[round] / base[round];
          }
          return new Measured(
              variants.get(variant).name(),
              Quartiles.of(ratios),
              Quartiles.of(times).median(),
              virtual
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(
                      Quartiles.of(perCall(variant, worker -> worker.bytes)).median()));
        })
        .toList();
  }

  /** The mean over the threads, for each round. */
  private double[] perCall(int variant, Function<Worker, long[][]> counts) {
    double[] result = new double[effort.rounds()];
    for (Worker worker : workers) {
      long[] of = counts.apply(worker)[variant];
      for (int round = 0; round < result.length; round++) {
        result[round] += (double) of[round] / effort.calls() / workers.size();
      }
    }
    return result;
  }
}
