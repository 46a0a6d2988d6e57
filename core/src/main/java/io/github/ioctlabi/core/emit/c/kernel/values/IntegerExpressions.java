package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.emit.c.CNumber;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Integers as expressions. */
public final class IntegerExpressions {
  private IntegerExpressions() {}

  /** The integer that carries a type. */
  public static IntegerKind kind(DataType type) {
    return type.scalar().orElseThrow(() -> new IllegalArgumentException(type.toString()));
  }

  /** The number that an expression stands for, in the machine's order. */
  static String number(DataType type, String expression) {
    IntegerKind kind = kind(type);
    return kind.order() == IntegerKind.Order.NATIVE
        ? expression
        : kind.name().toLowerCase(Locale.ROOT) + "_to_cpu(" + expression + ")";
  }

  /** The number, of which a negative one becomes a huge one. */
  static String unsigned(DataType type, String expression) {
    return (isUnsigned(type) ? "" : "(u64)") + number(type, expression);
  }

  static boolean isWide(DataType type) {
    return kind(type).bytes() == Long.BYTES;
  }

  static boolean isUnsigned(DataType type) {
    return !kind(type).signed();
  }

  /**
   * The condition that a number is outside a range; empty if it cannot be.
   *
   * @param all the values that the expression can have
   */
  public static String outside(String expression, IntegerKind kind, Range range, Range all) {
    boolean wide = kind.bytes() == Long.BYTES;
    boolean unsigned = !kind.signed();
    if (range.min() == range.max()) {
      return expression + " != " + constant(range.min(), wide, unsigned);
    }
    List<String> conditions = new ArrayList<>();
    if (range.min() != all.min()) {
      conditions.add(expression + " < " + constant(range.min(), wide, unsigned));
    }
    if (range.max() != all.max()) {
      conditions.add(expression + " > " + constant(range.max(), wide, unsigned));
    }
    return String.join(" || ", conditions);
  }

  private static String constant(long number, boolean wide, boolean unsigned) {
    String constant =
        wide && (!CNumber.fitsInt(number) || (unsigned && number < 0))
            ? CNumber.wide(number, unsigned)
            : CNumber.decimal(number);
    // A macro needs parentheses around a negative number, a condition does not.
    return constant.matches("\\(-\\d+L*\\)")
        ? constant.substring(1, constant.length() - 1)
        : constant;
  }

  /** A number as the label of a case: by its name, if it has one. */
  static String label(DataType tag, long number) {
    return tag.enumeration()
        .flatMap(declared -> name(declared, number))
        .orElseGet(
            () -> isWide(tag) ? CNumber.wide(number, isUnsigned(tag)) : CNumber.decimal(number));
  }

  private static Optional<String> name(EnumDeclaration declared, long number) {
    return declared.constants().stream()
        .filter(constant -> constant.number() == number)
        .map(EnumDeclaration.Constant::cName)
        .findFirst();
  }
}
