package io.github.ioctlabi.core.finding;

/** Takes what one rule finds. A rule has one id, and reports under no other. */
public final class RuleFindings {
  private final Id id;
  private final Findings findings;

  RuleFindings(Id id, Findings findings) {
    this.id = id;
    this.findings = findings;
  }

  /** Adds a finding, unless the rule can be lifted and its place lifts it. */
  public void report(Place place, Fault fault) {
    findings.report(id, place, fault);
  }

  /**
   * Adds a finding that no place lifts: for what is impossible, under a rule that can be lifted
   * elsewhere.
   */
  public void reportFatal(Place place, Fault fault) {
    findings.reportFatal(id, place, fault);
  }
}
