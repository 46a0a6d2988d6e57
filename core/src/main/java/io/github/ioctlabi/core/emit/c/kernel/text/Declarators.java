package io.github.ioctlabi.core.emit.c.kernel.text;

import io.github.ioctlabi.core.emit.c.CType;
import io.github.ioctlabi.core.model.types.DataType;

/** Variables and parameters of declared types. */
public final class Declarators {
  private Declarators() {}

  /** Whether C passes it by value: an integer, and no struct or array. */
  public static boolean isScalar(DataType type) {
    return type.scalar().isPresent() || type.pointer().isPresent();
  }

  /** Whether it is an array in C. */
  public static boolean isArray(DataType type) {
    return !CType.of(type).dimensions().isEmpty();
  }

  /** A variable of a type, such as {@code __u8 key[16]}. */
  public static String variable(DataType type, String name) {
    CType c = CType.of(type);
    return c.element() + " " + name + dimensions(c);
  }

  /** A pointer to a type, such as {@code __u32 (*grid)[3]} for an array of three. */
  public static String pointer(DataType type, String name) {
    return pointer(CType.of(type), "*" + name);
  }

  /** A pointer to user memory that holds a type. */
  public static String userPointer(DataType type, String name) {
    return pointer(CType.of(type), "__user *" + name);
  }

  /**
   * A parameter that points to a value, of an array to its first element: how many there are is
   * said.
   *
   * @param constant whether the function leaves it alone
   */
  public static String parameter(DataType type, String name, boolean constant) {
    CType c = CType.of(type);
    return switch (c.dimensions().size()) {
      case 0 -> (constant ? "const " : "") + c.element() + " *" + name;
      case 1 -> (constant ? "const " : "") + variable(type, name);
      // C does not convert an array of arrays into one of constants.
      default -> variable(type, name);
    };
  }

  /** A parameter that points to the first of some elements. */
  public static String elements(DataType element, String name, boolean constant) {
    CType c = CType.of(element);
    return c.dimensions().isEmpty()
        ? (constant ? "const " : "") + c.element() + " *" + name
        : c.element() + " " + name + "[]" + dimensions(c);
  }

  private static String pointer(CType type, String declarator) {
    String brackets = dimensions(type);
    return type.element()
        + " "
        + (brackets.isEmpty() ? declarator : "(" + declarator + ")" + brackets);
  }

  private static String dimensions(CType type) {
    StringBuilder out = new StringBuilder();
    type.dimensions().forEach(length -> out.append("[" + length + "]"));
    return out.toString();
  }
}
