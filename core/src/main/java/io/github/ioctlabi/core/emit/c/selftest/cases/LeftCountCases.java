package io.github.ioctlabi.core.emit.c.selftest.cases;

import io.github.ioctlabi.core.contract.LeftAddresses;
import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.contract.data.Refusal;
import io.github.ioctlabi.core.emit.c.selftest.data.Location;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CommandScenes;
import io.github.ioctlabi.core.emit.c.selftest.scenes.CountLimits;
import io.github.ioctlabi.core.emit.c.selftest.scenes.DataVariant;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TestCase;
import io.github.ioctlabi.core.emit.c.selftest.scenes.TriedCount;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import java.util.List;
import java.util.OptionalLong;

/** Counts of what the driver follows itself, wherever the struct is that holds them. */
final class LeftCountCases {
  private final Layouts layouts;
  private final CommandScenes scenes;
  private final CountLimits limits;
  private final LeftAddresses left;

  /**
   * For one argument.
   *
   * @param limits what its counts must not exceed
   * @param left the addresses that the driver follows itself
   */
  LeftCountCases(Layouts layouts, CommandScenes scenes, CountLimits limits, LeftAddresses left) {
    this.layouts = layouts;
    this.scenes = scenes;
    this.limits = limits;
    this.left = left;
  }

  /**
   * Adds the cases of a struct.
   *
   * @param values the cases of its values, which no count that is too large must lose to
   */
  void add(StructDeclaration struct, Location at, DataVariant variant, List<TestCase> values) {
    for (LeftAddresses.Judged judged : left.counts(struct)) {
      TriedCount tried = new TriedCount(judged.count());
      List<Long> tooMany = tried.beyondLimit();
      tooMany.forEach(count -> add(tried, at, count, Refusal.LEFT_TOO_LONG, variant));
      tooMany.stream()
          .limit(1)
          .filter(count -> limits.refusal(tried.at(at), count).isEmpty())
          .map(count -> tried.wrong(at, count, Refusal.LEFT_TOO_LONG))
          .forEach(wrong -> PriorityCases.addCount(scenes, variant, wrong, values));
      List<Counted> all = TriedCount.all(struct, layouts);
      OptionalLong uneven = tried.uneven(all);
      if (uneven.isPresent() && !isTooMany(struct, tried, uneven.getAsLong())) {
        add(tried, at, uneven.getAsLong(), Refusal.UNEVEN_COUNT, variant);
      }
    }
  }

  private boolean isTooMany(StructDeclaration struct, TriedCount tried, long count) {
    return left.isTooMany(struct, tried.of().member().cName(), count);
  }

  /** The same member may count what the kernel follows, which decides earlier. */
  private void add(
      TriedCount tried, Location struct, long count, Refusal reason, DataVariant variant) {
    Location at = tried.at(struct);
    if (limits.isJudged(at, count)) {
      Refusal first = limits.refusal(at, count).orElse(reason);
      scenes.addMissing(variant, tried.wrong(struct, count, first));
    }
  }
}
