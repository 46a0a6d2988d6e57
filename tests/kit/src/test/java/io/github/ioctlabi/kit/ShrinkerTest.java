package io.github.ioctlabi.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
  private static final int MANY = 1000;

  private final List<String> seen = new ArrayList<>();

  /** Halves, then quarters, and so on. */
  private static List<Supplier<String>> without(String text) {
    List<Supplier<String>> smaller = new ArrayList<>();
    for (int step = (text.length() + 1) / 2; step > 0; step /= 2) {
      int size = step;
      IntStream.iterate(0, at -> at < text.length(), at -> at + size)
          .forEach(
              at -> smaller.add(() -> new StringBuilder(text).delete(at, at + size).toString()));
    }
    return smaller;
  }

  private boolean isWrong(String text) {
    seen.add(text);
    return text.contains("(") && text.contains(")");
  }

  private String shrunk(int tries, String text) {
    return new Shrinker(tries).shrink(text, ShrinkerTest::without, this::isWrong);
  }

  @Test
  void leavesWhatTheFaultNeeds() {
    assertEquals("()", shrunk(MANY, "some (words) that do not matter, and more of them"));
  }

  @Test
  void aValueWithoutASmallerFaultStays() {
    assertEquals("()", shrunk(MANY, "()"));
    assertEquals(List.of(")", "("), seen);
  }

  @Test
  void whatNothingIsSmallerThanStays() {
    assertEquals("", shrunk(MANY, ""));
    assertEquals(List.of(), seen);
  }

  @Test
  void largeStepsAreNotRepeated() {
    assertEquals("()", shrunk(MANY, "x".repeat(100) + "(" + "x".repeat(100) + ")"));
    assertTrue(seen.size() < 60, seen.size() + " tries");
  }

  @Test
  void allValuesShareTheTries() {
    Shrinker shrinker = new Shrinker(3);
    String text = "ab(c)de";
    String first = shrinker.shrink(text, ShrinkerTest::without, this::isWrong);
    assertTrue(first.length() > 2 && first.length() < text.length(), first);
    assertEquals(first, shrinker.shrink(first, ShrinkerTest::without, this::isWrong));
    assertEquals(3, seen.size());
  }

  @Test
  void listsWithOneElementLess() {
    assertEquals(
        List.of(List.of(2, 3), List.of(1, 3), List.of(1, 2)), Shrinker.fewer(List.of(1, 2, 3)));
    assertEquals(List.of(), Shrinker.fewer(List.of()));
  }
}
