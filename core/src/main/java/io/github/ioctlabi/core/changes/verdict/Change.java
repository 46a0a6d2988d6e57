package io.github.ioctlabi.core.changes.verdict;

import io.github.ioctlabi.core.finding.Fault;
import io.github.ioctlabi.core.finding.Place;
import io.github.ioctlabi.core.finding.Remedy;

/**
 * A difference between two versions, with its verdict.
 *
 * @param kind which change it is
 * @param level how much it breaks
 * @param place what changed; of what is gone, the declaration around it in the newer version
 * @param what what changed, such as {@code the range was 1..900 and is 1..800}
 * @param effect who notices, and how, such as {@code a program of before gets EINVAL for the rest}
 * @param wayOut what to do in its place, or beside it
 */
public record Change(
    ChangeKind kind, Level level, Place place, String what, String effect, String wayOut) {
  /** Without the way out: {@code Speed.rate: the range was 1..900 and is 1..800; a program...}. */
  public String text() {
    return place.label() + ": " + what + "; " + effect;
  }

  /** As a finding says it. */
  public Fault fault() {
    return Fault.of(text(), Remedy.keepingAbi(wayOut));
  }
}
