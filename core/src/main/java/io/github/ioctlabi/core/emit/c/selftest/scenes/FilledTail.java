package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.emit.c.selftest.data.FillStep;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import java.util.Optional;

/**
 * How much of a flexible array comes back: as many elements as the driver says are filled. One that
 * gives back what it got says what the caller has said.
 *
 * @param tailed the argument
 * @param at where it is
 */
public record FilledTail(Contract contract, Argument.Tailed tailed, Location at) {
  /** The array. */
  public Location place() {
    return at.member(tailed.tail().cName());
  }

  /** Whether another member than the count says how many elements are filled. */
  private boolean isApart() {
    return !tailed.filled().sharesCount(tailed.count());
  }

  /** What says that so many elements are filled, if the caller can say it. */
  public Optional<FillStep> step(long elements) {
    long count = tailed.count().count(elements);
    return isApart() && tailed.isFilledSent() && tailed.filled().by().allows(count)
        ? Optional.of(new TriedCount(tailed.filled()).step(at, count))
        : Optional.empty();
  }

  /** Whether so many elements come back, if the caller has asked for them. */
  public boolean isReturned(long elements) {
    return contract.travel().out()
        && !contract.countsTail()
        && (!isApart() || step(elements).isPresent());
  }

  /** A call that says of more elements than there is room for that they are filled. */
  public Optional<TestCase> overfilled(long room) {
    return isReturned(room) && step(room + 1).isPresent()
        ? Optional.of(new TriedCount(tailed.filled()).accepted(at, room + 1, false))
        : Optional.empty();
  }

  /** How many bytes end with so many elements, as a C expression. */
  public String bytes(long elements) {
    return "sizeof(%s) + %d * sizeof(%s)"
        .formatted(at.type(), elements, CType.of(tailed.flexible().element()).name());
  }
}
