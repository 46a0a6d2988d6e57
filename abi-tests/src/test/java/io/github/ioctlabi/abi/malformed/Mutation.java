package io.github.ioctlabi.abi.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A change of a program. The same change of the same program gives the same mutant.
 *
 * @param operator what is changed
 * @param seed where
 */
record Mutation(Operator operator, long seed) {
  private static final List<Operator> ALL = all();

  /** A way to change a source. */
  interface Operator {
    /** The changed source; the same where there is nothing to change. */
    String apply(String source, Vocabulary vocabulary, SplittableRandom random);

    /** Its name. */
    String name();

    /** How often it comes, beside the others. */
    default int weight() {
      return 4;
    }
  }

  /** Any change. */
  static Mutation any(SplittableRandom random) {
    return new Mutation(ALL.get(random.nextInt(ALL.size())), random.nextLong());
  }

  Program apply(Program program, Vocabulary vocabulary) {
    SplittableRandom random = new SplittableRandom(seed);
    int index = random.nextInt(program.sources().size());
    return program.with(index, source -> operator.apply(source, vocabulary, random));
  }

  private static List<Operator> all() {
    List<Operator> kinds = new ArrayList<>();
    kinds.addAll(List.of(TokenChange.values()));
    kinds.addAll(List.of(AnnotationChange.values()));
    kinds.addAll(List.of(ValueChange.values()));
    kinds.addAll(List.of(NameChange.values()));
    kinds.addAll(List.of(TypeChange.values()));
    kinds.addAll(List.of(DeclarationChange.values()));
    kinds.addAll(List.of(TextChange.values()));
    kinds.addAll(List.of(Bulk.values()));
    List<Operator> weighted = new ArrayList<>();
    for (Operator kind : kinds) {
      for (int i = 0; i < kind.weight(); i++) {
        weighted.add(kind);
      }
    }
    return List.copyOf(weighted);
  }

  @Override
  public String toString() {
    return operator.name() + "/" + Long.toHexString(seed);
  }
}
