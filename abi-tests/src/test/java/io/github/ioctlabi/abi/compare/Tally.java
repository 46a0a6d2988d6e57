package io.github.ioctlabi.abi.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * What was compared.
 *
 * @param structs how many structs and unions
 * @param accepted headers that the processor wrote
 * @param refused headers that it refused for their layout
 * @param comparisons constants that were held against a compiler's
 * @param mismatches where they disagree
 */
public record Tally(
    int structs, int accepted, int refused, long comparisons, List<Mismatch> mismatches) {
  /** Nothing yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, List.of());

  public Tally {
    mismatches = List.copyOf(mismatches);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    List<Mismatch> all = new ArrayList<>(mismatches);
    all.addAll(other.mismatches);
    return new Tally(
        structs + other.structs,
        accepted + other.accepted,
        refused + other.refused,
        comparisons + other.comparisons,
        all);
  }

  /** The counts, for people. */
  @Override
  public String toString() {
    return "%,d structs and unions in %,d accepted and %,d refused headers, %,d comparisons, %d mismatches"
        .formatted(structs, accepted, refused, comparisons, mismatches.size());
  }
}
