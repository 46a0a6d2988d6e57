package io.github.ioctlabi.core.finding;

/**
 * A broken rule.
 *
 * @param id the rule
 * @param place where it is broken
 * @param fault what is wrong and how to mend it
 * @param severity how it is reported
 */
public record Finding(Id id, Place place, Fault fault, Severity severity) {
  /** A finding as its rule has it where a header is made. */
  public Finding(Id id, Place place, Fault fault) {
    this(id, place, fault, id.severity());
  }

  /** Whether the finding fails the compilation. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** What is wrong and how to mend it, without the id. */
  public String message() {
    return fault.text();
  }
}
