package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the counts in an argument must not exceed. A dispatcher reads what is counted before it
 * judges values: for a wrong count the error is that of the reading, if that fails.
 */
final class Limits {
  private final List<Limit> limits = new ArrayList<>();
  private final Layouts layouts;

  private Limits(Layouts layouts) {
    this.layouts = layouts;
  }

  /**
   * A limit of a count.
   *
   * @param at the count
   * @param counting what it counts
   * @param behind whether that is read from behind the argument, where the plainest data has few
   */
  private record Limit(Location at, Counting counting, boolean behind) {
    Optional<Errno> error(long value) {
      if (counting.exceeds(value)) {
        return Optional.of(Errno.E2BIG);
      }
      return behind && Long.compareUnsigned(counting.elements(value), counting.least()) > 0
          ? Optional.of(Errno.EFAULT)
          : Optional.empty();
    }
  }

  /** Those of an argument. */
  static Limits of(DataType type, Location at, Layouts layouts) {
    Limits limits = new Limits(layouts);
    if (type instanceof DataType.StructType(StructDeclaration struct)) {
      limits.add(struct, at);
    }
    return limits;
  }

  private void add(StructDeclaration struct, Location at) {
    for (Member member : struct.members()) {
      boolean sent = member.flow() == Member.Flow.NORMAL;
      switch (member.type()) {
        case DataType.StructType(StructDeclaration inner) when sent ->
            add(inner, at.member(member.cName()));
        case DataType.PointerType pointer when sent ->
            add(Counting.of(struct, pointer, layouts), at, false);
        case DataType.FlexibleType tail -> add(Counting.of(struct, tail, layouts), at, sent);
        default -> {}
      }
    }
  }

  private void add(Optional<Counting> counting, Location struct, boolean behind) {
    counting.ifPresent(counted -> limits.add(new Limit(counted.at(struct), counted, behind)));
  }

  /** The error before a value is judged, if it is a count that is too large. */
  Optional<Errno> error(Location at, long value) {
    return limits.stream()
        .filter(limit -> limit.at().equals(at))
        .flatMap(limit -> limit.error(value).stream())
        // E2BIG: counts are judged before anything is read.
        .min((a, b) -> Boolean.compare(b == Errno.E2BIG, a == Errno.E2BIG));
  }
}
