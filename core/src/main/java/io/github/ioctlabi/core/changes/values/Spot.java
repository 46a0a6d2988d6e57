package io.github.ioctlabi.core.changes.values;

import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.Optional;

/**
 * What stands in one place.
 *
 * @param type its type
 * @param range the values that it may have, if it says so
 * @param clock the clock that its nanoseconds are counted on, if it says so
 */
public record Spot(DataType type, Optional<Range> range, Optional<TimeSource> clock) {
  public Spot(DataType type) {
    this(type, Optional.empty(), Optional.empty());
  }

  public Spot inside(DataType element) {
    return new Spot(element, range, clock);
  }

  Allowed allowed() {
    return Allowed.of(type, range);
  }

  Allowed numbers(IntegerKind kind) {
    Allowed allowed = allowed();
    return allowed.isAnything() ? new Allowed.Within(kind, kind.range()) : allowed;
  }

  Optional<TimeSource> counted() {
    return type.time().map(DataType.TimeType::clock).or(() -> clock);
  }
}
