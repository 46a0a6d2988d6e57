package io.github.ioctlabi.processor.finding;

/**
 * A broken rule.
 *
 * @param id the rule
 * @param place where it is broken
 * @param message what is wrong and how to mend it, without the id
 */
public record Finding(Id id, Place place, String message) {
  /** Whether the finding fails the compilation. */
  public boolean isError() {
    return id.kind() != Id.Kind.ADVICE;
  }
}
