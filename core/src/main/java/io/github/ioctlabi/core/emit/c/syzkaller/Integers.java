package io.github.ioctlabi.core.emit.c.syzkaller;

import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.OptionalLong;

/** Integers in a description. */
final class Integers {
  /** The compiler takes a longer range for a mistake: a negative number too many. */
  private static final long LONGEST = -(1L << 32);

  private Integers() {}

  /** A type without a bound, such as {@code int16be}. */
  static String plain(IntegerKind kind) {
    boolean big = kind.order() == IntegerKind.Order.BIG;
    return kind.isNative() ? "intptr" : "int" + kind.bytes() * Byte.SIZE + (big ? "be" : "");
  }

  /** The type with the values that are allowed. */
  static String allowed(IntegerKind kind, Allowed allowed, Types types) {
    return switch (allowed) {
      case Allowed.Within(IntegerKind _, Range range) -> within(kind, range);
      case Allowed.Named(EnumDeclaration names) -> flags(kind, names, types);
      case Allowed.Bits(EnumDeclaration names) -> flags(kind, names, types);
      case Allowed.Anything _, Allowed.Terminated _, Allowed.Normalised _ -> plain(kind);
    };
  }

  static String flags(IntegerKind kind, EnumDeclaration names, Types types) {
    return "flags[%s, %s]".formatted(types.values(names), plain(kind));
  }

  private static String within(IntegerKind kind, Range range) {
    OptionalLong least = range.least(kind);
    OptionalLong greatest = range.greatest(kind);
    if (least.isEmpty() || greatest.isEmpty()) {
      return plain(kind);
    }
    long from = least.getAsLong();
    long to = greatest.getAsLong();
    if (from == to) {
      return "const[%s, %s]".formatted(kind.print(from), plain(kind));
    }
    if (Long.compareUnsigned(to - from, LONGEST) > 0) {
      return plain(kind);
    }
    String step = range.isSparse() ? ", " + range.multipleOf() : "";
    return "%s[%s:%s%s]".formatted(plain(kind), kind.print(from), kind.print(to), step);
  }
}
