package io.github.ioctlabi.benchmarks.turns;

import java.util.Random;

/** In which order variants take their turns: another one each round, the same for all threads. */
public final class Order {
  // A fixed seed: what one run does, another one can repeat.
  private static final long SEED = 1;

  private final int[][] rounds;

  /**
   * Draws it.
   *
   * @param variants how many take turns
   * @param rounds how often
   */
  public Order(int variants, int rounds) {
    Random random = new Random(SEED);
    this.rounds = new int[rounds][];
    for (int round = 0; round < rounds; round++) {
      this.rounds[round] = shuffled(variants, random);
    }
  }

  /** Who takes its turn at this place of the round. */
  public int at(int round, int place) {
    return rounds[round][place];
  }

  private static int[] shuffled(int size, Random random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
