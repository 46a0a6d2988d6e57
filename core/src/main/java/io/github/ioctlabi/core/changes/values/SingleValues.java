package io.github.ioctlabi.core.changes.values;

import io.github.ioctlabi.core.changes.verdict.ChangeKind;
import io.github.ioctlabi.core.changes.verdict.Comparison;
import io.github.ioctlabi.core.changes.verdict.TypeWords;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.Optional;

/**
 * What single values of two versions differ in: an integer of C, a string or a time.
 *
 * @param before what stood in a place
 * @param after what stands there
 * @param where the place
 */
public record SingleValues(Comparison comparison, Spot before, Spot after, Where where) {
  /** Compares two integers of C, and what they carry. */
  public void compare(IntegerKind old, IntegerKind now) {
    if (before.type().isDescriptor() != after.type().isDescriptor()) {
      new OtherType(comparison, before, after, where).tell();
      return;
    }
    boolean told =
        before
            .type()
            .named()
            .flatMap(was -> after.type().named().filter(is -> isToldByEnum(was, is)))
            .isPresent();
    if (told) {
      return;
    }
    boolean both =
        !Values.arePositive(before.allowed(), old, now)
            || !Values.arePositive(after.allowed(), now, old);
    Scalars scalars = new Scalars(comparison, where.place(), where.commands(), where.way());
    if (!where.inMemory() && old.bytes() != now.bytes()) {
      scalars.signs(old, now, both);
      if (old.signed() == now.signed() || !both) {
        numbers(old, now);
      }
    } else if (scalars.compare(old, now, both)) {
      meanings();
    }
  }

  /** Compares what the same bytes are allowed to be, what they count and what carries them. */
  public void meanings() {
    new Values(comparison, where).compare(before.allowed(), after.allowed());
    clocks();
    carriers();
  }

  /**
   * Enums of other names. One that is renamed tells itself what else changed; another one in its
   * place may have the same numbers and mean something else by them.
   */
  private boolean isToldByEnum(EnumDeclaration old, EnumDeclaration now) {
    boolean isOther =
        !comparison.types().areOne(old, now)
            && old.constants().stream()
                .anyMatch(was ->
                    now.constants().stream()
                        .anyMatch(is ->
                            was.javaName().equals(is.javaName()) && was.number() != is.number()));
    if (isOther) {
      new OtherType(comparison, before, after, where).tell();
    }
    return isOther || comparison.types().areOne(old, now);
  }

  /** Numbers that have no bytes in memory: which of them there are counts, and not their width. */
  private void numbers(IntegerKind old, IntegerKind now) {
    new Values(comparison, where).compare(before.numbers(old), after.numbers(now));
    clocks();
    carriers();
  }

  private void clocks() {
    Optional<TimeSource> old = before.counted();
    Optional<TimeSource> now = after.counted();
    if (old.equals(now)) {
      return;
    }
    String what =
        "its clock was %s and is %s"
            .formatted(
                old.map(TimeSource::name).orElse("not said"),
                now.map(TimeSource::name).orElse("not said"));
    if (old.isPresent() && now.isPresent()) {
      comparison.abi(
          ChangeKind.CLOCK,
          where.place(),
          what,
          "both sides mean different moments by the same number",
          "keep the clock, and add a member or a flag for the other one");
    } else {
      comparison.safe(ChangeKind.CLOCK, where.place(), what, Comparison.NOBODY);
    }
  }

  private void carriers() {
    String old = TypeWords.inJava(before.type());
    String now = TypeWords.inJava(after.type());
    if (!old.equals(now)) {
      comparison.safe(
          ChangeKind.CARRIER,
          where.place(),
          "its type in Java was %s and is %s".formatted(old, now),
          "Java that uses it does not compile; C sees nothing");
    }
  }
}
