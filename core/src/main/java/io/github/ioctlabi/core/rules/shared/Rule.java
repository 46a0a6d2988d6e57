package io.github.ioctlabi.core.rules.shared;

import io.github.ioctlabi.core.finding.Id;
import io.github.ioctlabi.core.finding.RuleFindings;
import io.github.ioctlabi.core.model.Header;
import java.util.List;

/** A rule that declarations are checked against, after they have been read without an error. */
public interface Rule {
  /** The id of the rule, under which it reports. */
  Id id();

  /**
   * Reports what breaks the rule.
   *
   * @param headers the headers to judge
   * @param findings takes the findings, at the place at fault
   */
  void judge(List<Header> headers, RuleFindings findings);
}
