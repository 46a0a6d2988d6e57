package io.github.ioctlabi.processor.emit.c.kernel;

import io.github.ioctlabi.processor.emit.c.CType;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.TimeFormat;

/** Variables and parameters of declared types. */
final class Declared {
  private Declared() {}

  /** Whether C passes it by value: an integer, and no struct or array. */
  static boolean isScalar(DataType type) {
    return switch (type) {
      case DataType.IntegerType _,
          DataType.EnumType _,
          DataType.FlagsType _,
          DataType.DescriptorType _,
          DataType.PointerType _ ->
          true;
      case DataType.TimeType time -> time.format() != TimeFormat.KERNEL_TIMESPEC;
      default -> false;
    };
  }

  /** Whether it is an array in C. */
  static boolean isArray(DataType type) {
    return !CType.of(type).dimensions().isEmpty();
  }

  /** A variable of a type, such as {@code __u8 key[16]}. */
  static String variable(DataType type, String name) {
    CType c = CType.of(type);
    return c.element() + " " + name + dimensions(c, 0);
  }

  /** A pointer to a type, such as {@code __u32 (*grid)[3]} for an array of three. */
  static String pointer(DataType type, String name) {
    return pointer(CType.of(type), 0, "*" + name);
  }

  /** A pointer to user memory that holds a type. */
  static String userPointer(DataType type, String name) {
    return pointer(CType.of(type), 0, "__user *" + name);
  }

  /**
   * A parameter that points to a value, an array by its first element.
   *
   * @param constant whether the function leaves it alone
   */
  static String parameter(DataType type, String name, boolean constant) {
    CType c = CType.of(type);
    int outer = Math.min(1, c.dimensions().size());
    // C does not convert a pointer to an array into one to an array of constants.
    boolean qualified = constant && c.dimensions().size() == outer;
    return (qualified ? "const " : "") + pointer(c, outer, "*" + name);
  }

  /** A parameter that points to the first of some elements. */
  static String elements(DataType element, String name, boolean constant) {
    boolean qualified = constant && CType.of(element).dimensions().isEmpty();
    return (qualified ? "const " : "") + pointer(element, name);
  }

  private static String pointer(CType type, int skipped, String declarator) {
    String brackets = dimensions(type, skipped);
    return type.element() + " " + (brackets.isEmpty() ? declarator : "(" + declarator + ")" + brackets);
  }

  private static String dimensions(CType type, int skipped) {
    StringBuilder out = new StringBuilder();
    type.dimensions().stream().skip(skipped).forEach(length -> out.append("[" + length + "]"));
    return out.toString();
  }
}
