package io.github.ioctlabi.core.emit.c.kernel;

import io.github.ioctlabi.core.model.CountUnit;
import io.github.ioctlabi.core.model.DataType;
import io.github.ioctlabi.core.model.IntegerKind;

/**
 * Numbers of elements that a caller tells.
 *
 * @param type the type of the member that tells
 * @param number what it says, as an expression
 * @param unit what it counts
 * @param bytes the size of an element
 * @param size the size of an element, as an expression
 */
record Counts(DataType type, String number, CountUnit unit, long bytes, String size) {
  /** The number of elements, 64 bits wide: a negative one becomes a huge one. */
  String elements() {
    return isPlain() ? number : divided(number);
  }

  /** The number of elements behind a struct whose size the number includes. */
  String behind(String struct) {
    return bytes == 1 ? number + " - " + struct : divided(number + " - " + struct);
  }

  private String divided(String dividend) {
    // 32-bit machines have no operator for it.
    if (Values.isWide(type) || !Values.isUnsigned(type)) {
      return "div_u64(" + dividend + ", " + size + ")";
    }
    return (dividend.equals(number) ? dividend : "(" + dividend + ")") + " / " + size;
  }

  /** Whether every number is one of whole elements. */
  boolean isPlain() {
    return unit == CountUnit.ELEMENTS || (unit == CountUnit.BYTES && bytes == 1);
  }

  /**
   * The largest number of elements: as declared, and such that their size can be allocated.
   *
   * @param max as declared, or 0
   */
  String bound(long max) {
    return isAllocatable(max, 0) ? Long.toString(max) : "INT_MAX / " + size;
  }

  /**
   * The largest number of elements behind a struct, which needs room too.
   *
   * @param max as declared, or 0
   * @param struct the size of the struct, as an expression
   * @param structBytes the size of the struct
   */
  String boundBehind(long max, String struct, long structBytes) {
    return isAllocatable(max, structBytes)
        ? Long.toString(max)
        : "(INT_MAX - " + struct + ") / " + size;
  }

  private boolean isAllocatable(long max, long structBytes) {
    return max > 0 && max <= allocatable(structBytes);
  }

  private long allocatable(long structBytes) {
    return (Integer.MAX_VALUE - structBytes) / Math.max(1, bytes);
  }

  /**
   * Whether the type that tells can say a number above the bound; where it cannot, a check would
   * always pass.
   *
   * @param max as declared, or 0
   * @param structBytes the size of a struct before the elements
   */
  boolean canExceed(long max, long structBytes) {
    IntegerKind kind = Values.kind(type);
    if (kind.signed() || kind.bytes() == Long.BYTES) {
      return true;
    }
    long told = kind.range().max();
    long elements = unit == CountUnit.ELEMENTS ? told : told / Math.max(1, bytes);
    long most = allocatable(structBytes);
    return elements > (max > 0 ? Math.min(max, most) : most);
  }
}
