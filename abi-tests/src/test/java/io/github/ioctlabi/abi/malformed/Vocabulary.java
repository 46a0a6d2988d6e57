package io.github.ioctlabi.abi.malformed;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * What the programs of the corpus are made of, to be put elsewhere.
 *
 * @param annotations annotations with their arguments
 * @param values arguments of annotations
 * @param components components and parameters
 * @param types types of components
 */
record Vocabulary(
    List<String> annotations, List<String> values, List<String> components, List<String> types) {

  /** The words of some programs. */
  static Vocabulary of(List<Program> programs) {
    TreeSet<String> annotations = new TreeSet<>();
    TreeSet<String> values = new TreeSet<>();
    TreeSet<String> components = new TreeSet<>();
    TreeSet<String> types = new TreeSet<>();
    for (Program program : programs) {
      for (Program.Source source : program.sources()) {
        Tokens tokens = new Tokens(source.text());
        tokens.annotations().forEach(span -> annotations.add(tokens.text(span)));
        tokens.arguments().forEach(span -> values.add(tokens.text(span).strip()));
        tokens.components().forEach(span -> components.add(tokens.text(span).strip()));
        tokens.types().forEach(span -> types.add(tokens.text(span)));
      }
    }
    return new Vocabulary(
        List.copyOf(annotations), List.copyOf(values), List.copyOf(components), List.copyOf(types));
  }

  /** One of several. */
  static <T> T pick(List<T> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
