package io.github.ioctlabi.core.finding;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands: a declaration, or an annotation or annotation value on it. A place is
 * compared by identity; what it is in Java sources is known to the diagnostics alone.
 */
public final class Place {
  private final String label;
  private final @Nullable Place enclosing;
  private final Set<Id> allowed;
  private final Optional<String> naming;
  private final OptionalInt line;

  /**
   * A place inside another.
   *
   * @param label what a message calls it, such as {@code Status.errorCount}
   * @param enclosing the declaration around it, or null for a top-level one
   * @param allowed the rules that {@code @AllowRule} lifts on this very declaration
   */
  public Place(String label, @Nullable Place enclosing, Set<Id> allowed) {
    this(label, enclosing, allowed, Optional.empty(), OptionalInt.empty());
  }

  /**
   * A place inside another, with a name in C from an annotation other than {@code @CName}.
   *
   * @param label what a message calls it, such as {@code Status.errorCount}
   * @param enclosing the declaration around it, or null for a top-level one
   * @param allowed the rules that {@code @AllowRule} lifts on this very declaration
   * @param naming the annotation whose {@code name} is the name in C, such as {@code @IoW}
   */
  public Place(String label, @Nullable Place enclosing, Set<Id> allowed, Optional<String> naming) {
    this(label, enclosing, allowed, naming, OptionalInt.empty());
  }

  /**
   * A place in a text that was read without a compiler.
   *
   * @param label what a message calls it, such as {@code Status.errorCount}
   * @param enclosing the declaration around it, or null for a top-level one
   * @param allowed the rules that {@code @AllowRule} lifts on this very declaration
   * @param naming the annotation whose {@code name} is the name in C, such as {@code @IoW}
   * @param line the line in which it begins, from 1
   */
  public Place(
      String label,
      @Nullable Place enclosing,
      Set<Id> allowed,
      Optional<String> naming,
      OptionalInt line) {
    this.label = label;
    this.enclosing = enclosing;
    this.allowed = Set.copyOf(allowed);
    this.naming = naming;
    this.line = line;
  }

  /** A top-level place on which no rule is lifted. */
  public static Place of(String label) {
    return new Place(label, null, Set.of());
  }

  /** What a message calls the place. */
  public String label() {
    return label;
  }

  /** The rules that are lifted on this very declaration. */
  public Set<Id> allowed() {
    return allowed;
  }

  /** The annotation whose {@code name} is the declaration's name in C, such as {@code @IoW}. */
  public Optional<String> naming() {
    return naming;
  }

  /** The line of the text that it was read from, from 1, if it was read from one. */
  public OptionalInt line() {
    return line;
  }

  /** The place around this one, or null at the top. */
  public @Nullable Place enclosing() {
    return enclosing;
  }

  /** The outermost place around this one, or this one itself. */
  public Place root() {
    Place place = this;
    for (Place next = enclosing; next != null; next = next.enclosing) {
      place = next;
    }
    return place;
  }

  /** Whether the rule is lifted here or on a declaration around this one. */
  public boolean allows(Id id) {
    for (Place place = this; place != null; place = place.enclosing) {
      if (place.allowed.contains(id)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return label;
  }
}
