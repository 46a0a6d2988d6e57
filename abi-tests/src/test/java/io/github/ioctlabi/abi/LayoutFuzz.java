package io.github.ioctlabi.abi;

import io.github.ioctlabi.abi.compare.Comparison;
import io.github.ioctlabi.abi.compare.Mismatch;
import io.github.ioctlabi.abi.compare.Tally;
import io.github.ioctlabi.abi.compilers.Compiler;
import io.github.ioctlabi.abi.compilers.Crew;
import io.github.ioctlabi.abi.declare.Declaration;
import io.github.ioctlabi.abi.declare.RandomDeclaration;
import io.github.ioctlabi.abi.declare.Smaller;
import io.github.ioctlabi.abi.generate.Generated;
import io.github.ioctlabi.abi.generate.Source;
import io.github.ioctlabi.abi.tools.Replay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Random declarations before the compilers: each seed once as it falls, which is refused for its
 * layout most of the time, and once with the padding that it needs.
 */
final class LayoutFuzz {
  /** Seeds in one compilation: enough that starting the compilers does not count. */
  private static final int SEEDS = 60;

  /** Structs between two lines that say how far a long run has come. */
  private static final int STRIDE = 2000;

  private final List<Compiler> compilers;
  private final Path folder;
  private Tally tally = Tally.NONE;
  private long next;

  /**
   * Begins with a seed.
   *
   * @param folder where the headers are put
   */
  LayoutFuzz(List<Compiler> compilers, Path folder, long seed) {
    this.compilers = List.copyOf(compilers);
    this.folder = folder;
    this.next = seed;
  }

  /** What has been compared so far. */
  Tally tally() {
    return tally;
  }

  /** The seed that comes next. */
  long next() {
    return next;
  }

  /**
   * Compares until there have been so many structs, or a mismatch.
   *
   * @return a report on the first mismatch, with the declaration that is left of it
   */
  Optional<String> run(int structs) throws IOException, InterruptedException {
    try (Crew crew = new Crew(compilers)) {
      int line = STRIDE;
      while (tally.structs() < structs) {
        if (tally.structs() >= line) {
          System.out.printf("  up to seed %d: %s%n", next - 1, tally);
          line += STRIDE;
        }
        int seeds = Math.clamp((structs - tally.structs()) / 8, 1, SEEDS);
        Optional<String> report = compare(crew, false, seeds);
        if (report.isEmpty()) {
          report = compare(crew, true, seeds);
        }
        if (report.isPresent()) {
          return report;
        }
        next += seeds;
      }
    }
    return Optional.empty();
  }

  private Optional<String> compare(Crew crew, boolean padded, int seeds)
      throws IOException, InterruptedException {
    List<Declaration> declarations = new ArrayList<>();
    for (long seed = next; seed < next + seeds; seed++) {
      declarations.add(padded ? RandomDeclaration.mended(seed) : RandomDeclaration.unpadded(seed));
    }
    Comparison comparison = new Comparison(crew, folder);
    Tally found = comparison.of(declarations.stream().map(Source::of).toList());
    tally = tally.plus(found);
    if (found.mismatches().isEmpty()) {
      return padded && found.refused() > 0 ? Optional.of(refused(declarations)) : Optional.empty();
    }
    Mismatch mismatch = found.mismatches().getFirst();
    Declaration declaration =
        declarations.stream()
            .filter(each -> each.qualifiedName().equals(mismatch.source()))
            .findFirst()
            .orElseThrow();
    Declaration smallest =
        Smaller.shrink(
            declaration, smaller -> comparison.like(mismatch, Source.of(smaller)).isPresent());
    Mismatch left = comparison.like(mismatch, Source.of(smallest)).orElseThrow();
    return Optional.of(report(left, smallest));
  }

  /** Every hole has been filled, so that nothing is left to refuse. */
  private static String refused(List<Declaration> padded) {
    Map<String, Generated> all = Generated.of(padded.stream().map(Source::of).toList());
    return padded.stream()
        .filter(each -> !all.get(each.qualifiedName()).errors().isEmpty())
        .map(each ->
            "refused with all of its padding: %s%n%s%n%s"
                .formatted(
                    all.get(each.qualifiedName()).errors(),
                    Replay.of("structs", each.seed(), 1),
                    each.source()))
        .findFirst()
        .orElseThrow();
  }

  private static String report(Mismatch mismatch, Declaration smallest) {
    return """
    %s

    %s

    The smallest declaration of seed %d that shows it:

    %s\
    """
        .formatted(
            mismatch, Replay.of("structs", smallest.seed(), 1), smallest.seed(), smallest.source());
  }
}
