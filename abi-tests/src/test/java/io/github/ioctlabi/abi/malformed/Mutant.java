package io.github.ioctlabi.abi.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A program and what is changed in it.
 *
 * @param seed from which both follow
 * @param origin the program as it was
 * @param mutations the changes, in their order
 */
record Mutant(long seed, Program origin, List<Mutation> mutations) {
  Mutant {
    mutations = List.copyOf(mutations);
  }

  /** The mutant of a seed. */
  static Mutant of(long seed, Corpus corpus) {
    SplittableRandom random = new SplittableRandom(seed);
    Program origin = corpus.any(random);
    List<Mutation> mutations = new ArrayList<>();
    do {
      mutations.add(Mutation.any(random));
    } while (mutations.size() < 6 && random.nextInt(5) < 2);
    return new Mutant(seed, origin, mutations);
  }

  /** With fewer changes. */
  Mutant with(List<Mutation> fewer) {
    return new Mutant(seed, origin, fewer);
  }

  /** The changed program. */
  Program program(Vocabulary vocabulary) {
    Program program = origin;
    for (Mutation mutation : mutations) {
      program = mutation.apply(program, vocabulary);
    }
    return program;
  }

  @Override
  public String toString() {
    return "seed %d, %s, %s".formatted(seed, origin.name(), mutations);
  }
}
