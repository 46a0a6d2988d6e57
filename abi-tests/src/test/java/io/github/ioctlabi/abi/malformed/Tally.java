package io.github.ioctlabi.abi.malformed;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the mutants. */
final class Tally {
  private final Map<String, Integer> ids = new TreeMap<>();
  private int mutants;
  private int compiled;
  private int refusedByUs;
  private int refusedByJavac;
  private int unread;
  private double slowest;
  private String slowestMutant = "";
  private long largest;

  /** Counts a mutant. */
  void add(Mutant mutant, Outcome outcome) {
    mutants++;
    boolean ours = Property.errors(outcome).stream().anyMatch(Outcome.Message::ours);
    if (outcome.passed()) {
      compiled++;
    } else if (ours) {
      refusedByUs++;
    } else if (outcome.processed()) {
      refusedByJavac++;
    } else {
      unread++;
    }
    Property.ids(outcome).forEach(id -> ids.merge(id, 1, Integer::sum));
    if (outcome.seconds() > slowest) {
      slowest = outcome.seconds();
      slowestMutant = mutant.toString();
    }
    largest = Math.max(largest, outcome.megabytes());
  }

  int mutants() {
    return mutants;
  }

  /** How many came before the rules: compiled, or refused by one. */
  int judged() {
    return compiled + refusedByUs;
  }

  /** How many rules have spoken. */
  int rules() {
    return ids.size();
  }

  /** The counts, for a person. */
  String report(long seed, Headers headers) {
    return """
    malformed input: %d mutants from seed %d: %d compiled, %d refused by the processor, \
    %d by javac behind it, %d by the parser before it
    %d headers compiled by gcc, %d excused for types of other headers
    slowest: %.1f s of processor time, %s
    most memory allocated: %d MB, in a heap of %d MB
    %d ids: %s
    """
        .formatted(
            mutants,
            seed,
            compiled,
            refusedByUs,
            refusedByJavac,
            unread,
            headers.compiled(),
            headers.excused(),
            slowest,
            slowestMutant,
            largest,
            Runtime.getRuntime().maxMemory() >> 20,
            ids.size(),
            ids.entrySet().stream()
                .map(id -> id.getKey() + " " + id.getValue())
                .collect(Collectors.joining(", ")));
  }
}
