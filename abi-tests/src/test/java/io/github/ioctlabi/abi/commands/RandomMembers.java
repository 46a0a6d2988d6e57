package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.Component.Flow;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.abi.declare.DeclaredType.Growth;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import io.github.ioctlabi.abi.declare.IntegerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the components of structs. They are few and small, so that a command is about what it does:
 * what is sent and checked, what is counted, what comes back.
 */
final class RandomMembers {
  private final Chance chance;
  private final List<DeclaredType> types;
  private final RandomArrays arrays;
  private int names;

  /** Takes the list that the types are added to. */
  RandomMembers(Chance chance, List<DeclaredType> types) {
    this.chance = chance;
    this.types = types;
    this.arrays = new RandomArrays(chance, this);
  }

  /** A name that no other component of the declaration has. */
  String name() {
    return "m" + names++;
  }

  /** Components without addresses and descriptors: what any struct may have, wherever it is. */
  List<Component> plain(int count) {
    List<Component> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(value());
    }
    return made;
  }

  /** Components of every kind. */
  List<Component> all(int count) {
    List<Component> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      switch (chance.below(10)) {
        case 0, 1, 2 -> arrays.address(made);
        case 3 ->
            made.add(
                Component.of(name(), new ComponentType.Descriptor())
                    .with(chance.pick(Flow.NORMAL, Flow.OUT)));
        case 4 -> union(made);
        default -> made.add(value());
      }
    }
    return made;
  }

  /** The same with a flexible array behind them. */
  List<Component> withTail(List<Component> components) {
    List<Component> made = new ArrayList<>(components);
    arrays.tail(made);
    return made;
  }

  /** A component that says all about itself. */
  private Component value() {
    Component made =
        switch (chance.below(18)) {
          case 0 -> Component.of(name(), new ComponentType.Text(chance.between(1, 6)));
          case 1 -> Component.of(name(), named(false));
          case 2 -> Component.of(name(), named(true));
          case 3, 16, 17 -> Component.of(name(), part().orElseGet(() -> named(false)));
          case 4 -> fixed(element());
          case 5 -> fixed(anInteger());
          case 6 -> Component.of(name(), time());
          default -> integer(name());
        };
    return switch (chance.below(8)) {
      case 0 -> made.plain().with(Flow.OUT);
      case 1 -> isReservable(made.type()) ? made.plain().with(Flow.RESERVED) : made;
      case 2 -> made.padded(chance.between(1, 5));
      default -> made;
    };
  }

  private Component fixed(ComponentType element) {
    List<Integer> lengths = new ArrayList<>(List.of(chance.between(1, 3)));
    if (chance.oneOf(4)) {
      lengths.add(chance.between(1, 3));
    }
    if (element instanceof ComponentType.Int integer && chance.oneOf(8)) {
      // More than a stack takes, or than a page.
      lengths = List.of((chance.oneOf(4) ? 4400 : 300) / integer.kind().bytes());
    }
    return Component.of(name(), new ComponentType.Array(element, lengths));
  }

  private static boolean isReservable(ComponentType type) {
    return switch (type) {
      case ComponentType.Int _ -> true;
      case ComponentType.Array array -> array.element() instanceof ComponentType.Int;
      default -> false;
    };
  }

  /** An integer, now and then with a range. */
  Component integer(String name) {
    ComponentType.Int type = anInteger();
    Component made = Component.of(name, type);
    return !type.carrier().equals("boolean") && chance.oneOf(3)
        ? made.within(chance.range(type.kind()))
        : made;
  }

  /** Any integer, in a carrier that is as wide or wider. */
  ComponentType.Int anInteger() {
    IntegerName kind = chance.oneOf(2) ? IntegerName.U32 : chance.pick(IntegerName.values());
    boolean truth = kind.bytes() != 2 && kind.name().matches("U8|U32") && chance.oneOf(8);
    String carrier = truth ? "boolean" : carrier(chance.oneOf(4) ? Long.BYTES : kind.bytes());
    return new ComponentType.Int(kind, carrier, true);
  }

  private static String carrier(int bytes) {
    return switch (bytes) {
      case 1 -> "byte";
      case 2 -> "short";
      case 4 -> "int";
      default -> "long";
    };
  }

  private ComponentType time() {
    String carrier = chance.pick("Duration", "Instant");
    String clock = carrier.equals("Instant") ? "REALTIME" : chance.pick("MONOTONIC", "BOOTTIME");
    return chance.oneOf(2)
        ? new ComponentType.Timespec(carrier, clock)
        : new ComponentType.Nanoseconds(carrier, chance.oneOf(2), clock);
  }

  /** What an array may hold, in a struct, behind an address or of the call's own length. */
  ComponentType element() {
    return switch (chance.below(4)) {
      case 0 -> named(false);
      case 1 -> anInteger();
      default -> part().orElseGet(this::anInteger);
    };
  }

  /** A union with its tag before or behind it. */
  private void union(List<Component> made) {
    List<Union> all =
        types.stream().filter(Union.class::isInstance).map(Union.class::cast).toList();
    if (all.isEmpty()) {
      made.add(value());
      return;
    }
    Union union = chance.pick(all);
    String tag = name();
    // Only where every other number selects something may the enum have any.
    boolean open = union.members().getLast().tag().isEmpty();
    ComponentType tagged =
        open && chance.oneOf(2)
            ? named(false)
            : new ComponentType.Int(chance.pick(IntegerName.U32, IntegerName.U8), "int", true);
    Flow flow = chance.oneOf(5) ? Flow.OUT : Flow.NORMAL;
    List<Component> both =
        List.of(
            Component.of(tag, tagged).with(flow),
            Component.of(name(), new ComponentType.Union(union.name(), tag)).with(flow));
    made.addAll(chance.oneOf(3) ? both.reversed() : both);
  }

  /** The enum or the flags of the declaration. */
  ComponentType named(boolean flags) {
    return types.stream()
        .filter(each -> each instanceof Named named && named.flags() == flags)
        .findFirst()
        .<ComponentType>map(each -> new ComponentType.Named(each.name(), flags))
        .orElseGet(this::anInteger);
  }

  /** A struct that is small and may be anywhere. */
  Optional<ComponentType> part() {
    List<ComponentType> all =
        types.stream()
            .filter(each ->
                each instanceof Struct struct
                    && struct.name().startsWith("Part")
                    && struct.growth() == Growth.FIXED)
            .<ComponentType>map(each -> new ComponentType.Struct(each.name()))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(chance.pick(all));
  }
}
