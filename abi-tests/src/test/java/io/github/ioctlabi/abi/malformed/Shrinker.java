package io.github.ioctlabi.abi.malformed;

import io.github.ioctlabi.abi.malformed.Program.Source;
import io.github.ioctlabi.abi.malformed.Tokens.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a program that shows a fault small. */
final class Shrinker {
  private final Vocabulary vocabulary;
  private final Predicate<Program> fails;
  private int tries;

  /**
   * Shrinks while a fault shows.
   *
   * @param tries how often it may look
   */
  Shrinker(Vocabulary vocabulary, Predicate<Program> fails, int tries) {
    this.vocabulary = vocabulary;
    this.fails = fails;
    this.tries = tries;
  }

  /** The program of a mutant with fewer changes and fewer declarations. */
  Program shrink(Mutant mutant) {
    Mutant fewer = mutant;
    for (int i = mutant.mutations().size() - 1; i >= 0; i--) {
      List<Mutation> rest = new ArrayList<>(fewer.mutations());
      rest.remove(i);
      Mutant candidate = fewer.with(rest);
      if (fails(candidate.program(vocabulary))) {
        fewer = candidate;
      }
    }
    return shrink(fewer.program(vocabulary));
  }

  /** A smaller program. */
  Program shrink(Program program) {
    Program small = withoutSources(program);
    int size;
    do {
      size = small.size();
      for (int i = 0; i < small.sources().size(); i++) {
        small = without(small, i, Tokens::declarations);
        small = without(small, i, Tokens::components);
        small = without(small, i, Tokens::annotations);
        small = without(small, i, tokens -> tokens.of(Tokens.Kind.COMMENT));
      }
    } while (small.size() < size && tries > 0);
    return small;
  }

  private Program withoutSources(Program program) {
    Program small = program;
    for (int i = program.sources().size() - 1; i >= 0 && small.sources().size() > 1; i--) {
      List<Source> rest = new ArrayList<>(small.sources());
      rest.remove(i);
      if (fails(small.with(rest))) {
        small = small.with(rest);
      }
    }
    return small;
  }

  /** Leaves out many pieces at once, then fewer, the large ones first. */
  private Program without(Program program, int index, Function<Tokens, List<Span>> pieces) {
    Program small = program;
    int at = 0;
    int step = Math.max(1, pieces(small, index, pieces).size() / 2);
    while (tries > 0) {
      List<Span> spans = pieces(small, index, pieces);
      if (at >= spans.size()) {
        if (step == 1) {
          return small;
        }
        at = 0;
        step /= 2;
        continue;
      }
      List<Span> out = spans.subList(at, Math.min(at + step, spans.size()));
      Program candidate = small.with(index, text -> without(new Tokens(text), out));
      if (candidate.size() < small.size() && fails(candidate)) {
        small = candidate;
      } else {
        at += step;
      }
    }
    return small;
  }

  private static List<Span> pieces(
      Program program, int index, Function<Tokens, List<Span>> pieces) {
    return pieces.apply(new Tokens(program.sources().get(index).text())).stream()
        .sorted(Comparator.comparingInt(span -> span.from() - span.to()))
        .toList();
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

  private boolean fails(Program program) {
    if (tries <= 0) {
      return false;
    }
    tries--;
    return fails.test(program);
  }
}
