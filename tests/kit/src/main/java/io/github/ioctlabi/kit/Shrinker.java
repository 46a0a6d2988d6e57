package io.github.ioctlabi.kit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes a value that fails smaller for as long as it keeps failing. */
public final class Shrinker {
  private int tries;

  /**
   * Shrinks one or more values.
   *
   * @param tries how often it may look at a candidate, all values together
   */
  public Shrinker(int tries) {
    this.tries = tries;
  }

  /**
   * A value of which no candidate fails, or the smallest that was seen when the tries were over. It
   * goes on where the last candidate failed, and so does not try the large steps again and again.
   *
   * @param smaller what is one step smaller than a value, the large steps first
   * @param fails whether a candidate fails in the same way
   */
  public <T> T shrink(
      T value, Function<? super T, List<Supplier<T>>> smaller, Predicate<? super T> fails) {
    T smallest = value;
    List<Supplier<T>> candidates = smaller.apply(value);
    int passed = 0;
    for (int next = 0; passed < candidates.size() && tries > 0; ) {
      T candidate = candidates.get(next % candidates.size()).get();
      tries--;
      if (fails.test(candidate)) {
        smallest = candidate;
        candidates = smaller.apply(candidate);
        passed = 0;
      } else {
        next++;
        passed++;
      }
    }
    return smallest;
  }

  /** All lists with one element less. */
  public static <T> List<List<T>> fewer(List<T> all) {
    return IntStream.range(0, all.size())
        .mapToObj(out ->
            IntStream.range(0, all.size()).filter(i -> i != out).<T>mapToObj(all::get).toList())
        .toList();
  }
}
