package io.github.ioctlabi.processor.finding;

/**
 * A broken rule.
 *
 * @param id the rule
 * @param place where it is broken
 * @param message what is wrong and how to mend it, without the id
 * @param severity how it is reported
 */
public record Finding(Id id, Place place, String message, Severity severity) {
  /** A finding as its rule has it where a header is made. */
  public Finding(Id id, Place place, String message) {
    this(id, place, message, id.severity());
  }

  /** Whether the finding fails the compilation. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
