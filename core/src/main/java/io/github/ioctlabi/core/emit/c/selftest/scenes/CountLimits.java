package io.github.ioctlabi.core.emit.c.selftest.scenes;

import io.github.ioctlabi.core.contract.Argument;
import io.github.ioctlabi.core.contract.Contract;
import io.github.ioctlabi.core.contract.Followed;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Handling;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the counts in an argument must not exceed. A dispatcher reads what is counted before it
 * judges values: for a wrong count the error is that of the reading, if that fails.
 */
public final class CountLimits {
  /** More elements than are tried where they need memory. */
  private static final long HUGE = 1024;

  private final List<Limit> limits = new ArrayList<>();

  /**
   * A limit of a count.
   *
   * @param at the count
   * @param of what it counts
   * @param tooMany how more than that is refused
   * @param isRead whether that is read from behind the argument, where the plainest data has few
   */
  private record Limit(Location at, Counted of, Refusal tooMany, boolean isRead) {
    Optional<Refusal> refusal(long value) {
      if (of.exceeds(value)) {
        return Optional.of(tooMany);
      }
      boolean isShort =
          isRead && Long.compareUnsigned(of.elements(value), new TriedCount(of).least()) > 0;
      return isShort ? Optional.of(Refusal.UNREADABLE) : Optional.empty();
    }

    boolean isHuge(long value) {
      return isRead && !of.exceeds(value) && Long.compareUnsigned(of.elements(value), HUGE) > 0;
    }
  }

  /** Those of an argument. */
  public static CountLimits of(Contract contract, Location at) {
    CountLimits limits = new CountLimits();
    if (contract.argument() instanceof Argument.Tailed tailed) {
      limits.limits.add(
          new Limit(
              at.member(tailed.count().member().cName()),
              tailed.count(),
              Refusal.TAIL_TOO_LONG,
              Handling.of(tailed.tail()).isSent()));
    }
    for (Followed address : contract.followed()) {
      address
          .count()
          .ifPresent(count -> {
            Location teller = at.member(address.path().sibling(count.member()));
            limits.limits.add(new Limit(teller, count, contract.tooMany(address), false));
          });
    }
    return limits;
  }

  /**
   * Whether a value gets as far as to be judged: of very many elements that are not too many there
   * may be no memory.
   */
  public boolean isJudged(Location at, long value) {
    return limits.stream().noneMatch(limit -> limit.at().equals(at) && limit.isHuge(value));
  }

  /** How a value is refused before it is judged, if it is a count that is too large. */
  public Optional<Refusal> refusal(Location at, long value) {
    return limits.stream()
        .filter(limit -> limit.at().equals(at))
        .flatMap(limit -> limit.refusal(value).stream())
        .min(Comparator.naturalOrder());
  }
}
