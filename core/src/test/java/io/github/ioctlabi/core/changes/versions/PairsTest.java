package io.github.ioctlabi.core.changes.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PairsTest {
  private record Thing(String name, int number) {}

  private static final List<Function<Thing, Optional<?>>> KEYS =
      List.of(
          each -> each.name().isEmpty() ? Optional.empty() : Optional.of(each.name()),
          each -> Optional.of(each.number()));

  private static Pairs<Thing> pairs(List<Thing> before, List<Thing> after) {
    return Pairs.of(before, after, KEYS);
  }

  @Test
  void whatAgreesInNoKeyIsGoneOrNew() {
    Thing gone = new Thing("a", 1);
    Thing come = new Thing("b", 2);
    assertEquals(
        new Pairs<>(List.of(), List.of(gone), List.of(come)), pairs(List.of(gone), List.of(come)));
  }

  /** Names are looked at before numbers: two that exchange their numbers keep their names. */
  @Test
  void anEarlierKeyCounts() {
    Thing a1 = new Thing("a", 1);
    Thing b2 = new Thing("b", 2);
    Thing a2 = new Thing("a", 2);
    Thing b1 = new Thing("b", 1);
    assertEquals(
        List.of(new Pairs.Pair<>(b2, b1), new Pairs.Pair<>(a1, a2)),
        pairs(List.of(a1, b2), List.of(b1, a2)).both());
  }

  /** One that is renamed is found by its number, unless that is another's already. */
  @Test
  void aLaterKeyPairsWhatIsLeft() {
    Thing a1 = new Thing("a", 1);
    Thing b1 = new Thing("b", 1);
    assertEquals(List.of(new Pairs.Pair<>(a1, b1)), pairs(List.of(a1), List.of(b1)).both());
    Pairs<Thing> taken = pairs(List.of(a1), List.of(b1, a1));
    assertEquals(List.of(new Pairs.Pair<>(a1, a1)), taken.both());
    assertEquals(List.of(b1), taken.come());
  }

  @Test
  void whatHasNoKeyIsPairedByTheNext() {
    Thing one = new Thing("", 1);
    Thing two = new Thing("", 2);
    assertEquals(
        List.of(new Pairs.Pair<>(two, two), new Pairs.Pair<>(one, one)),
        pairs(List.of(one, two), List.of(two, one)).both());
  }
}
