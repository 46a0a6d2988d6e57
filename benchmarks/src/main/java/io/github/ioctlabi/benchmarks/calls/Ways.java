package io.github.ioctlabi.benchmarks.calls;

import io.github.ioctlabi.benchmarks.turns.Variant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ways to give a command.
 *
 * @param first the baseline, and what is held against goals
 * @param others what is shown beside them. They are measured once the first ones of all commands
 *     are: they use memory of other arenas, after which the JIT knows less of the code that all
 *     share, and the baseline would not be the best any more
 */
public record Ways(List<Variant> first, List<Variant> others) {
  /** Ways of one kind. */
  public static Ways of(Variant... ways) {
    return new Ways(List.of(ways), List.of());
  }

  /** The baseline, then the others. */
  List<Variant> baselineAndOthers() {
    return Stream.concat(Stream.of(first.getFirst()), others.stream()).toList();
  }
}
