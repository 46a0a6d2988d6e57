package io.github.ioctlabi.abi.roundtrip;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Objects;
import java.util.Optional;

/** Whether two values are the same, arrays by their elements and segments by their addresses. */
final class Same {
  private Same() {}

  /** The first difference, such as {@code .m0[2]: 3, not 4}. */
  static Optional<String> difference(String path, Object expected, Object found)
      throws ReflectiveOperationException {
    if (expected instanceof Record && found != null && expected.getClass() == found.getClass()) {
      for (RecordComponent component : expected.getClass().getRecordComponents()) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        Optional<String> difference =
            difference(
                path + "." + component.getName(),
                accessor.invoke(expected),
                accessor.invoke(found));
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
    if (expected != null && expected.getClass().isArray() && found != null) {
      return elements(path, expected, found);
    }
    boolean same =
        (expected instanceof MemorySegment segment && found instanceof MemorySegment other)
            ? segment.address() == other.address()
            : Objects.equals(expected, found);
    return same ? Optional.empty() : Optional.of(path + ": " + found + ", not " + expected);
  }

  private static Optional<String> elements(String path, Object expected, Object found)
      throws ReflectiveOperationException {
    if (Array.getLength(expected) != Array.getLength(found)) {
      return Optional.of(
          "%s: %d elements, not %d"
              .formatted(path, Array.getLength(found), Array.getLength(expected)));
    }
    for (int i = 0; i < Array.getLength(expected); i++) {
      Optional<String> difference =
          difference(path + "[" + i + "]", Array.get(expected, i), Array.get(found, i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }
}
