package io.github.ioctlabi.core.emit.c.selftest;

import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.IntegerKind;
import io.github.ioctlabi.core.model.Member;
import io.github.ioctlabi.core.model.Range;
import io.github.ioctlabi.core.model.StructDeclaration;
import java.util.Optional;

/** Members that say something about others. */
final class Siblings {
  private Siblings() {}

  /**
   * An integer member that the user sets.
   *
   * @param kind its integer in C
   * @param range the values that it may have
   */
  record Sibling(Member member, IntegerKind kind, Range range) {
    /** Whether it may have a value. */
    boolean allows(long value) {
      return holds(value)
          && kind.compare(value, range.min()) >= 0
          && kind.compare(value, range.max()) <= 0;
    }

    /** Whether its integer can have a value. */
    boolean holds(long value) {
      boolean fits =
          kind.compare(value, kind.range().min()) >= 0
              && kind.compare(value, kind.range().max()) <= 0;
      return fits && (kind.signed() || kind.bytes() == Long.BYTES || value >= 0);
    }
  }

  /** The integer of that Java name, if there is one and the user sets it. */
  static Optional<Sibling> integer(StructDeclaration struct, String javaName) {
    return struct.members().stream()
        .filter(member -> member.javaName().equals(javaName))
        .filter(member -> member.flow() == Member.Flow.NORMAL)
        .findFirst()
        .flatMap(Siblings::integer);
  }

  private static Optional<Sibling> integer(Member member) {
    return switch (member.type()) {
      case DataType.IntegerType type -> Optional.of(sibling(member, type.kind()));
      case DataType.EnumType type -> Optional.of(sibling(member, type.declaration().carrier()));
      default -> Optional.empty();
    };
  }

  private static Sibling sibling(Member member, IntegerKind kind) {
    Range all = kind.range();
    return new Sibling(member, kind, member.range().orElse(all));
  }
}
