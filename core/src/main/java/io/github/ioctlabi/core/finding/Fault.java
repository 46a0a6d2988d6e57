package io.github.ioctlabi.core.finding;

import java.util.Optional;

/**
 * What a finding says, in its parts.
 *
 * @param what what is wrong
 * @param remedy how to mend it, if there is something to type
 */
public record Fault(String what, Optional<Remedy> remedy) {
  /** A fault with a remedy for whoever makes the header. */
  public static Fault of(String what, String remedy) {
    return of(what, Remedy.of(remedy));
  }

  /** A fault with a remedy. */
  public static Fault of(String what, Remedy remedy) {
    return new Fault(what, Optional.of(remedy));
  }

  /** A fault that cannot be mended where it stands. */
  public static Fault of(String what) {
    return new Fault(what, Optional.empty());
  }

  /** The same fault, with its subject named: {@code subject: what}. */
  public Fault in(String subject) {
    return new Fault(subject + ": " + what, remedy);
  }

  /** The same fault as it is told of a header that exists: with a remedy only if that keeps it. */
  Fault ofBinding() {
    return new Fault(what, remedy.filter(Remedy::keepsAbi));
  }

  /** Both parts as a message has them. */
  String text() {
    return remedy.map(mend -> what + ": " + mend.text()).orElse(what);
  }
}
