package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.Component.Flow;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.IntegerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes components whose length another one counts: addresses and flexible arrays. */
final class RandomArrays {
  private static final int MOST_BYTES = 100;

  private static final IntegerName[] COUNTERS = {
    IntegerName.U32, IntegerName.U32, IntegerName.U16, IntegerName.U8,
    IntegerName.U64, IntegerName.S32, IntegerName.BE32, IntegerName.LE16
  };

  private final Chance chance;
  private final RandomMembers members;

  RandomArrays(Chance chance, RandomMembers members) {
    this.chance = chance;
    this.members = members;
  }

  /** Adds an address, and what counts what is there. */
  void address(List<Component> made) {
    String flow = chance.pick("IN", "OUT", "INOUT");
    Optional<ComponentType> one = members.part();
    if (one.isPresent() && chance.oneOf(4)) {
      add(made, new ComponentType.Address(one, false, "", false, 0, flow));
      return;
    }
    if (chance.oneOf(8)) {
      String count = counter(made, MOST_BYTES, 1);
      add(made, new ComponentType.Address(Optional.empty(), false, count, false, MOST_BYTES, flow));
      return;
    }
    ComponentType element = chance.oneOf(2) ? one.orElse(members.anInteger()) : members.anInteger();
    boolean inBytes = element instanceof ComponentType.Int && chance.oneOf(3);
    int max = chance.oneOf(10) ? chance.between(100, 200) : chance.between(1, 5);
    int unit = inBytes ? ((ComponentType.Int) element).kind().bytes() : 1;
    String count = shared(made).orElse("");
    if (count.isEmpty() || inBytes || chance.oneOf(5)) {
      count = counter(made, max, unit);
    }
    add(made, new ComponentType.Address(Optional.of(element), true, count, inBytes, max, flow));
  }

  private void add(List<Component> made, ComponentType.Address address) {
    made.add(Component.of(members.name(), address));
  }

  /** The count of another address, now and then. */
  private Optional<String> shared(List<Component> made) {
    return made.stream()
        .filter(_ -> chance.oneOf(4))
        .map(Component::type)
        .filter(type -> type instanceof ComponentType.Address address && !address.inBytes())
        .map(type -> ((ComponentType.Address) type).count())
        .filter(count -> !count.isEmpty())
        .findFirst();
  }

  /** Adds a count of up to so many elements, each of so many units. */
  private String counter(List<Component> made, int max, int unit) {
    Component counter = Component.of(members.name(), counterType());
    if (chance.oneOf(4)) {
      int least = chance.below(max + 1);
      int most = chance.between(least, max);
      counter = counter.within(new Component.Range((long) least * unit, (long) most * unit));
    } else if (chance.oneOf(10)) {
      counter = counter.with(Flow.OUT);
    }
    made.add(counter);
    return counter.name();
  }

  private ComponentType counterType() {
    IntegerName kind = chance.pick(COUNTERS);
    return new ComponentType.Int(kind, kind.bytes() == Long.BYTES ? "long" : "int", true);
  }

  /** Adds a flexible array, and what counts it. */
  void tail(List<Component> made) {
    ComponentType element = members.element();
    List<Component> counters = new ArrayList<>();
    String count = "";
    String filled = "";
    if (!chance.oneOf(5)) {
      counters.add(Component.of(members.name(), counterType()));
      count = counters.getLast().name();
    }
    if (count.isEmpty() || chance.oneOf(3)) {
      Flow flow = chance.oneOf(4) ? Flow.NORMAL : Flow.OUT;
      counters.add(Component.of(members.name(), counterType()).with(flow));
      filled = counters.getLast().name();
    }
    String unit = chance.pick("ELEMENTS", "ELEMENTS", "BYTES", "STRUCT_BYTES");
    if (element instanceof ComponentType.Named) {
      unit = "ELEMENTS";
    }
    made.addAll(counters);
    ComponentType type =
        new ComponentType.Flexible(element, count, filled, unit, chance.between(1, 5));
    made.add(Component.of(members.name(), type).with(chance.oneOf(4) ? Flow.OUT : Flow.NORMAL));
  }
}
