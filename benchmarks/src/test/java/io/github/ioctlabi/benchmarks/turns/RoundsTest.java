package io.github.ioctlabi.benchmarks.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Turns are taken by all threads, as often as asked, and a failure ends them. */
class RoundsTest {
  private static final Effort EFFORT = new Effort(true, 2, 5, 8);

  static List<Crew> crews() {
    return List.of(Crew.ONE, new Crew(false, 2), new Crew(true, 1), new Crew(true, 2));
  }

  @ParameterizedTest
  @MethodSource("crews")
  void everyThreadTakesEveryTurn(Crew crew) throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger turns = new AtomicInteger();
    Variant counted =
        new Variant(
            "counted",
            () -> {
              made.incrementAndGet();
              return (calls, sink) -> turns.addAndGet(calls);
            });
    List<Measured> measured = Rounds.of(List.of(counted, allocating()), crew, EFFORT);
    assertEquals(crew.size(), made.get());
    assertEquals(crew.size() * (2 * 8 / 4 + 5 * 8), turns.get());
    assertEquals(List.of("counted", "allocating"), measured.stream().map(Measured::name).toList());
    assertEquals(new Quartiles(1, 1, 1), measured.getFirst().ratio());
  }

  @ParameterizedTest
  @MethodSource("crews")
  void bytesAreCountedOnPlatformThreads(Crew crew) throws InterruptedException {
    Measured measured = Rounds.of(List.of(allocating()), crew, EFFORT).getFirst();
    assertEquals(!crew.virtual(), measured.bytes().isPresent());
    assertTrue(crew.virtual() || measured.bytes().orElseThrow() >= 1_000, measured::toString);
  }

  @ParameterizedTest
  @MethodSource("crews")
  void aFailureOfOneThreadEndsAll(Crew crew) {
    AtomicInteger threads = new AtomicInteger();
    Variant failing =
        new Variant(
            "failing",
            () -> {
              boolean fails = threads.incrementAndGet() == 1;
              return (calls, sink) -> {
                if (fails) {
                  throw new IllegalArgumentException("on purpose");
                }
              };
            });
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> Rounds.of(List.of(failing), crew, EFFORT));
    assertEquals("a variant failed on " + crew, failure.getMessage());
    assertEquals("on purpose", failure.getCause().getMessage());
  }

  @Test
  void theOrderIsAnotherOneEachRound() {
    Order order = new Order(9, 20);
    assertEquals(
        20,
        IntStream.range(0, 20)
            .mapToObj(
                round -> IntStream.range(0, 9).mapToObj(place -> order.at(round, place)).toList())
            .distinct()
            .peek(places -> assertEquals(9, places.stream().distinct().count()))
            .count());
  }

  @Test
  void quartilesAreThoseOfTheSortedValues() {
    assertEquals(new Quartiles(2, 3, 4), Quartiles.of(5, 1, 4, 2, 3));
    assertEquals(new Quartiles(7, 7, 7), Quartiles.of(7));
    assertThrows(IllegalArgumentException.class, Quartiles::of);
  }

  private static Variant allocating() {
    return new Variant(
        "allocating",
        () ->
            (calls, sink) -> {
              for (int i = 0; i < calls; i++) {
                sink.keep(new byte[1_000]);
              }
            });
  }
}
