package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Tokens.Span;
import io.github.ioctlabi.kit.Shrinker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is one step smaller than a program that shows a fault. */
final class Smaller {
  private static final List<Function<Tokens, List<Span>>> PIECES =
      List.of(
          Tokens::declarations,
          Tokens::components,
          Tokens::annotations,
          tokens -> tokens.of(Tokens.Kind.COMMENT));

  private Smaller() {}

  /** A mutant with one change less. */
  static List<Supplier<Mutant>> mutants(Mutant mutant) {
    return Shrinker.fewer(mutant.mutations()).stream()
        .map(rest -> (Supplier<Mutant>) () -> mutant.with(rest))
        .toList();
  }

  /** A program without a source, or without some pieces of one. */
  static List<Supplier<Program>> programs(Program program) {
    List<Supplier<Program>> smaller = new ArrayList<>();
    if (program.sources().size() > 1) {
      Shrinker.fewer(program.sources()).forEach(rest -> smaller.add(() -> program.with(rest)));
    }
    for (int i = 0; i < program.sources().size(); i++) {
      Tokens tokens = new Tokens(program.sources().get(i).text());
      for (Function<Tokens, List<Span>> pieces : PIECES) {
        for (List<Span> out : groups(pieces.apply(tokens))) {
          int index = i;
          smaller.add(() -> program.with(index, _ -> without(tokens, out)));
        }
      }
    }
    return smaller;
  }

  /** Many pieces at once, then fewer, the large ones first. */
  private static List<List<Span>> groups(List<Span> pieces) {
    List<Span> spans =
        pieces.stream()
            .filter(span -> span.from() < span.to())
            .sorted(Comparator.comparingInt(span -> span.from() - span.to()))
            .toList();
    List<List<Span>> groups = new ArrayList<>();
    for (int step = (spans.size() + 1) / 2; step > 0; step /= 2) {
      for (int at = 0; at < spans.size(); at += step) {
        groups.add(spans.subList(at, Math.min(at + step, spans.size())));
      }
    }
    return groups;
  }

  /** Without some pieces, and without the comma behind each. */
  private static String without(Tokens tokens, List<Span> out) {
    boolean[] gone = new boolean[tokens.size() + 1];
    for (Span span : out) {
      Arrays.fill(gone, span.from(), span.to(), true);
      if (tokens.size() > span.to() && tokens.get(span.to()).is(",")) {
        gone[span.to()] = true;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (!gone[i]) {
        text.append(tokens.get(i).text());
      }
    }
    return text.toString();
  }
}
