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

  /** An argument that is no address, and has no order of bytes. */
  static final String REGISTER = "intptr";

  private Integers() {}

  /** A type without a bound, such as {@code int16be}. */
  static String plain(IntegerKind kind) {
    boolean big = kind.order() == IntegerKind.Order.BIG;
    return kind.isNative() ? REGISTER : "int" + kind.bytes() * Byte.SIZE + (big ? "be" : "");
  }

  /** The type with the values that are allowed. */
  static String allowed(IntegerKind kind, Allowed allowed, Types types) {
    return switch (allowed) {
      case Allowed.Within(IntegerKind _, Range range) -> within(kind, range, plain(kind));
      case Allowed.Named(EnumDeclaration names) -> flags(kind, names, types);
      case Allowed.Bits(EnumDeclaration names) -> flags(kind, names, types);
      case Allowed.Anything _, Allowed.Terminated _, Allowed.Normalised _ -> plain(kind);
    };
  }

  static String flags(IntegerKind kind, EnumDeclaration names, Types types) {
    String type = plain(kind);
    boolean fits = !type.equals(REGISTER) || fitsRegister(names);
    return fits && !names.constants().isEmpty()
        ? "flags[%s, %s]".formatted(types.values(names), type)
        : type;
  }

  /** An argument with named values. */
  static String argument(EnumDeclaration names, Types types) {
    return flags(IntegerKind.NATIVE_ULONG, names, types).replace(", " + REGISTER + "]", "]");
  }

  /** The compiler takes no value that machines of 32 bits cannot hold. */
  private static boolean fitsRegister(EnumDeclaration names) {
    return names.constants().stream()
        .mapToLong(EnumDeclaration.Constant::number)
        .allMatch(number -> names.flags() ? number < Integer.SIZE : fitsRegister(number));
  }

  private static boolean fitsRegister(long number) {
    return (int) number == number || number >>> Integer.SIZE == 0;
  }

  /** An argument of a range. */
  static String argument(IntegerKind kind, Range range) {
    return within(kind, range, REGISTER).replace(", " + REGISTER + "]", "]");
  }

  private static String within(IntegerKind kind, Range range, String type) {
    OptionalLong least = range.least(kind);
    OptionalLong greatest = range.greatest(kind);
    if (least.isEmpty() || greatest.isEmpty()) {
      return type;
    }
    long from = least.getAsLong();
    long to = greatest.getAsLong();
    boolean fits = !type.equals(REGISTER) || (fitsRegister(from) && fitsRegister(to));
    if (!fits || Long.compareUnsigned(to - from, LONGEST) > 0) {
      return type;
    }
    if (from == to) {
      return "const[%s, %s]".formatted(kind.print(from), type);
    }
    String step = range.isSparse() ? ", " + range.multipleOf() : "";
    return "%s[%s:%s%s]".formatted(type, kind.print(from), kind.print(to), step);
  }
}
