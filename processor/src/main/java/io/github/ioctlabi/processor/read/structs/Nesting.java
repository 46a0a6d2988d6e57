package io.github.ioctlabi.processor.read.structs;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * The structs and unions that are being read, each inside the one before it, and how deep those go
 * that have been read.
 */
final class Nesting {
  /** The levels of nested structs that every C compiler accepts (C11, 5.2.4.1). */
  static final int DEEPEST = 63;

  /** How many levels have been seen inside each. */
  private final LinkedHashMap<TypeElement, Integer> open = new LinkedHashMap<>();

  private final Map<TypeElement, Integer> heights = new HashMap<>();

  void enter(TypeElement type) {
    open.put(type, 0);
  }

  void leave(TypeElement type) {
    int height = 1 + open.getOrDefault(type, 0);
    open.remove(type);
    heights.put(type, height);
    note(height);
  }

  boolean contains(TypeElement type) {
    return open.containsKey(type);
  }

  /** Those that are being read, from one of them on. */
  List<TypeElement> from(TypeElement type) {
    return open.keySet().stream().dropWhile(each -> !each.equals(type)).toList();
  }

  /** Whether a type is too much inside the others, however much of it has been read before. */
  boolean isTooDeep(TypeElement type) {
    int height = heights.getOrDefault(type, 1);
    note(height);
    return open.size() + height > DEEPEST;
  }

  private void note(int height) {
    if (!open.isEmpty()) {
      open.merge(open.lastEntry().getKey(), height, Math::max);
    }
  }
}
