package io.github.ioctlabi.processor.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what reading and the rules find. A finding that its place allows is not kept. */
public final class Findings {
  private final List<Finding> findings = new ArrayList<>();

  /** Adds a finding, unless the rule can be lifted and its place lifts it. */
  public void report(Id id, Place place, String message) {
    if (id.kind() == Id.Kind.FATAL || !place.allows(id)) {
      findings.add(new Finding(id, place, message));
    }
  }

  /**
   * Adds a finding that no place lifts: for what is impossible, under a rule that can be lifted
   * elsewhere.
   */
  public void reportFatal(Id id, Place place, String message) {
    findings.add(new Finding(id, place, message));
  }

  /** The findings in the order in which they came. */
  public List<Finding> all() {
    return Collections.unmodifiableList(findings);
  }

  /** The outermost places that hold at least one error. */
  public Set<Place> faultyRoots() {
    return findings.stream()
        .filter(Finding::isError)
        .map(finding -> finding.place().root())
        .collect(Collectors.toUnmodifiableSet());
  }
}
