package io.github.ioctlabi.core.emit.c.kernel.values;

import io.github.ioctlabi.core.contract.data.Counted;
import io.github.ioctlabi.core.model.types.DataType;
import java.util.OptionalLong;

/**
 * Numbers of elements that a caller tells, as expressions.
 *
 * @param of what is counted
 * @param number what the member says
 * @param size the size of an element
 */
public record CountExpressions(Counted of, String number, String size) {
  /**
   * Those that a member tells.
   *
   * @param member the member as an expression
   * @param size the size of an element as an expression
   */
  public static CountExpressions told(Counted of, String member, String size) {
    return new CountExpressions(of, IntegerExpressions.unsigned(of.member().type(), member), size);
  }

  private DataType type() {
    return of.member().type();
  }

  /** The number of elements, 64 bits wide: a negative one becomes a huge one. */
  public String elements() {
    return of.isAlwaysWhole() ? number : divided(number);
  }

  /** The number of elements behind a struct whose size the number includes. */
  public String behind(String struct) {
    return of.isAlwaysWhole() ? number + " - " + struct : divided(number + " - " + struct);
  }

  private String divided(String dividend) {
    if (needsHelp()) {
      return "div_u64(" + dividend + ", " + size + ")";
    }
    return (dividend.equals(number) ? dividend : "(" + dividend + ")") + " / " + size;
  }

  /**
   * Whether 32-bit machines have no operator for a division: of 64 bits, as negative ones become.
   */
  boolean needsHelp() {
    return IntegerExpressions.isWide(type()) || !IntegerExpressions.isUnsigned(type());
  }

  /** The largest number of elements. */
  public String bound() {
    return bound("INT_MAX / " + size);
  }

  /**
   * The largest number of elements behind a struct, which needs room too.
   *
   * @param struct the size of the struct, as an expression
   */
  public String boundBehind(String struct) {
    return bound("(INT_MAX - " + struct + ") / " + size);
  }

  private String bound(String allocatable) {
    OptionalLong declared = of.bound();
    return declared.isPresent() ? Long.toString(declared.getAsLong()) : allocatable;
  }
}
