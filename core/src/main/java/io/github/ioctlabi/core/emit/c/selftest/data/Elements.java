package io.github.ioctlabi.core.emit.c.selftest.data;

import io.github.ioctlabi.core.model.types.DataType;
import java.util.stream.IntStream;

/** The elements of arrays, counted as if an array had one dimension. */
public final class Elements {
  private Elements() {}

  /** How many innermost elements there are: 1 for what is no array. */
  public static int count(DataType type) {
    return type.array()
        .map(array -> Math.multiplyExact(array.length(), count(array.element())))
        .orElse(1);
  }

  /** Which of so many elements are tried: the first, the middle and the last one. */
  public static IntStream tried(int count) {
    return IntStream.of(0, count / 2, count - 1).distinct();
  }

  /**
   * The subscripts of an innermost element, such as {@code [1][2]}.
   *
   * @param flat its index; of a flexible array it may be any
   */
  static String subscript(DataType type, int flat) {
    return type.held().map(element -> subscripts(element, flat)).orElse("");
  }

  private static String subscripts(DataType element, int flat) {
    int inner = count(element);
    return "[%d]%s".formatted(flat / inner, subscript(element, flat % inner));
  }
}
