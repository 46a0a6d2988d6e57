package io.github.ioctlabi.core.changes.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What two versions have in common. Two declarations are the same if they agree in a key; what
 * agrees in none is gone, or new.
 *
 * @param both in the order of the newer version, then those that were added
 * @param gone what the older version alone has
 * @param come what the newer version alone has
 */
public record Pairs<T>(List<Pair<T>> both, List<T> gone, List<T> come) {
  /** The same declaration in two versions. */
  public record Pair<T>(T before, T after) {}

  public Pairs {
    both = List.copyOf(both);
    gone = List.copyOf(gone);
    come = List.copyOf(come);
  }

  /** Whether two declarations are the same one. */
  public boolean has(T before, T after) {
    return both.contains(new Pair<>(before, after));
  }

  /** With one pair more, at the end, if both of it have no counterpart. */
  public Pairs<T> with(T before, T after) {
    if (!gone.contains(before) || !come.contains(after)) {
      return this;
    }
    return new Pairs<>(
        Stream.concat(both.stream(), Stream.of(new Pair<>(before, after))).toList(),
        gone.stream().filter(each -> !each.equals(before)).toList(),
        come.stream().filter(each -> !each.equals(after)).toList());
  }

  /**
   * Pairs by one key after the other: by the second one only what the first left over.
   *
   * @param keys each gives nothing for what it cannot tell apart
   */
  public static <T> Pairs<T> of(
      List<T> before, List<T> after, List<Function<T, Optional<?>>> keys) {
    Set<T> gone = new LinkedHashSet<>(before);
    Map<T, T> found = new HashMap<>();
    for (Function<T, Optional<?>> key : keys) {
      Map<Object, T> known = new HashMap<>();
      gone.forEach(each -> key.apply(each).ifPresent(is -> known.putIfAbsent(is, each)));
      for (T each : after) {
        if (!found.containsKey(each)) {
          key.apply(each)
              .flatMap(is -> Optional.ofNullable(known.remove(is)))
              .ifPresent(old -> {
                found.put(each, old);
                gone.remove(old);
              });
        }
      }
    }
    List<Pair<T>> both = new ArrayList<>();
    List<T> come = new ArrayList<>();
    for (T each : after) {
      T old = found.get(each);
      if (old == null) {
        come.add(each);
      } else {
        both.add(new Pair<>(old, each));
      }
    }
    return new Pairs<>(both, List.copyOf(gone), come);
  }
}
