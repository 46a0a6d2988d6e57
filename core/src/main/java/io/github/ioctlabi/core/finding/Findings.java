package io.github.ioctlabi.core.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what reading and the rules find. A finding that its place allows is not kept. In what
 * binds a header of the kernel's own, which nobody can change, portability is a note and advice is
 * absent.
 */
public final class Findings {
  private final List<Report> reports = new ArrayList<>();
  private final IdentityHashMap<Place, Boolean> existing = new IdentityHashMap<>();

  /** What was reported; what becomes of it depends on what is known about its place later. */
  private record Report(Id id, Place place, Fault fault, Optional<Severity> always) {}

  /**
   * Tells which declarations bind a header that exists, and which make one. It holds for all that
   * stands inside them, also for what was reported before.
   */
  public void declare(Collection<Place> declarations, boolean bind) {
    declarations.forEach(place -> existing.merge(place, bind, Boolean::logicalAnd));
  }

  /** Where the findings of one rule go. */
  public RuleFindings of(Id id) {
    return new RuleFindings(id, this);
  }

  /** Adds a finding, unless the rule can be lifted and its place lifts it. */
  public void report(Id id, Place place, Fault fault) {
    if (id.kind() == Id.Kind.FATAL || !place.allows(id)) {
      reports.add(new Report(id, place, fault, Optional.empty()));
    }
  }

  /** Adds a finding that no place lifts. */
  void reportFatal(Id id, Place place, Fault fault) {
    reportAs(id, place, fault, Severity.ERROR);
  }

  /** Adds a finding with a severity of its own, which no place lifts and no binding changes. */
  public void reportAs(Id id, Place place, Fault fault, Severity severity) {
    reports.add(new Report(id, place, fault, Optional.of(severity)));
  }

  /** The findings in the order in which they came. */
  public List<Finding> all() {
    return reports.stream().flatMap(report -> finding(report).stream()).toList();
  }

  /** The outermost places that hold at least one error. */
  public Set<Place> faultyRoots() {
    return all().stream()
        .filter(Finding::isError)
        .map(finding -> finding.place().root())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Finding> finding(Report report) {
    Id id = report.id();
    if (report.always().isPresent()) {
      return report
          .always()
          .map(severity -> new Finding(id, report.place(), report.fault(), severity));
    }
    if (id.kind() == Id.Kind.FATAL || !isExisting(report.place())) {
      return Optional.of(new Finding(id, report.place(), report.fault()));
    }
    return id.kind() == Id.Kind.ADVICE
        ? Optional.empty()
        : Optional.of(new Finding(id, report.place(), report.fault().ofBinding(), Severity.NOTE));
  }

  /** Whether the nearest declaration around a place binds a header that exists. */
  private boolean isExisting(Place place) {
    for (@Nullable Place around = place; around != null; around = around.enclosing()) {
      Boolean known = existing.get(around);
      if (known != null) {
        return known;
      }
    }
    return false;
  }
}
