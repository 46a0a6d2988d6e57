package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.Component.Flow;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Makes the components of records, of types that are there already. */
final class RandomComponents {
  private static final int MOST_BYTES = 400;
  private static final Component.Range USUAL = new Component.Range(0, 100);
  private static final String[] CLOCKS = {"MONOTONIC", "REALTIME", "BOOTTIME", "TAI"};

  private final List<DeclaredType> types;
  private final RandomGenerator random;

  /** Takes the list that the types are added to. */
  RandomComponents(List<DeclaredType> types, RandomGenerator random) {
    this.types = types;
    this.random = random;
  }

  /** Makes components; a tail is a flexible array behind them. */
  List<Component> make(int count, boolean tail) {
    List<Component> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      add("m" + i, made);
    }
    if (tail) {
      String counter = counter("tail", made);
      String unit = pick("ELEMENTS", "BYTES", "STRUCT_BYTES");
      ComponentType element = element();
      made.add(Component.of("tail", new ComponentType.Flexible(element, counter, "", unit, 1000)));
    }
    return made;
  }

  private void add(String name, List<Component> made) {
    switch (random.nextInt(24)) {
      case 0 -> made.add(Component.of(name, nanoseconds()));
      case 1 -> made.add(Component.of(name, timespec()));
      case 2 -> made.add(Component.of(name, new ComponentType.Descriptor()));
      case 3 -> made.add(Component.of(name, address(name, made)));
      case 4, 5 -> union(name, made);
      default -> made.add(plain(name));
    }
  }

  /** A component that refers to no other. */
  private Component plain(String name) {
    ComponentType type =
        switch (random.nextInt(16)) {
          case 0, 1 -> new ComponentType.Text(1 + random.nextInt(20));
          case 2 -> array(new ComponentType.Text(1 + random.nextInt(9)), 1 + random.nextInt(9));
          case 3, 4 -> named(false).orElseGet(this::integer);
          case 5 -> named(true).orElseGet(this::integer);
          case 6, 7 -> struct(random.nextInt(6) == 0).orElseGet(this::integer);
          case 8, 9 -> array(element(), 1 + random.nextInt(8));
          default -> integer();
        };
    Flow flow =
        switch (random.nextInt(10)) {
          case 0 -> Flow.OUT;
          case 1 -> isReservable(type) ? Flow.RESERVED : Flow.NORMAL;
          default -> Flow.NORMAL;
        };
    boolean ranged =
        flow == Flow.NORMAL
            && type instanceof ComponentType.Int integer
            && !integer.carrier().equals("boolean")
            && random.nextInt(8) == 0;
    int padding = random.nextInt(12) == 0 ? 1 + random.nextInt(8) : 0;
    return new Component(name, type, flow, ranged ? Optional.of(USUAL) : Optional.empty(), padding);
  }

  private static boolean isReservable(ComponentType type) {
    return switch (type) {
      case ComponentType.Int _ -> true;
      case ComponentType.Array array -> array.element() instanceof ComponentType.Int;
      default -> false;
    };
  }

  /** The only component of a bare member of a union. */
  Component bare(String name) {
    return switch (random.nextInt(3)) {
      case 0 -> bytes(name);
      case 1 -> Component.of(name, array(integer(), 1 + random.nextInt(3)));
      default -> Component.of(name, integer());
    };
  }

  /** Raw bytes. */
  Component bytes(String name) {
    ComponentType element = new ComponentType.Int(IntegerName.U8, "byte", random.nextBoolean());
    return Component.of(name, new ComponentType.Array(element, List.of(1 + random.nextInt(24))));
  }

  /** What an array may hold. */
  ComponentType element() {
    return switch (random.nextInt(5)) {
      case 0 -> struct(false).orElseGet(this::integer);
      case 1 -> named(false).orElseGet(this::integer);
      default -> integer();
    };
  }

  /** An array of one to three dimensions that stays small. */
  private ComponentType array(ComponentType element, int first) {
    List<Integer> lengths = new ArrayList<>(List.of(first));
    while (lengths.size() < 3 && random.nextInt(3) == 0) {
      lengths.add(1 + random.nextInt(4));
    }
    ComponentType.Array array = new ComponentType.Array(element, lengths);
    return size(array) <= MOST_BYTES ? array : element;
  }

  /** Any integer, in a carrier that is as wide or wider. */
  ComponentType integer() {
    IntegerName[] all = IntegerName.values();
    IntegerName kind = all[random.nextInt(all.length)];
    boolean truth = (kind == IntegerName.U8 || kind == IntegerName.U32) && random.nextInt(6) == 0;
    if (truth) {
      return new ComponentType.Int(kind, "boolean", true);
    }
    String own = carrier(kind.bytes());
    String carrier = random.nextInt(3) == 0 ? carrier(kind.bytes() << random.nextInt(4)) : own;
    // In an array a byte alone is unsigned, so that it must be stated to be signed.
    boolean alone = kind.name().startsWith("S") && kind.bytes() > 1 && carrier.equals(own);
    return new ComponentType.Int(kind, carrier, !alone || random.nextBoolean());
  }

  /** The primitive of a size; there is none over 8 bytes. */
  static String carrier(int bytes) {
    return switch (Math.min(bytes, Long.BYTES)) {
      case 1 -> "byte";
      case 2 -> "short";
      case 4 -> "int";
      default -> "long";
    };
  }

  private ComponentType nanoseconds() {
    String carrier = pick("long", "Duration", "Instant");
    return new ComponentType.Nanoseconds(carrier, random.nextBoolean(), clock(carrier));
  }

  private ComponentType timespec() {
    String carrier = pick("Duration", "Instant");
    return new ComponentType.Timespec(carrier, clock(carrier));
  }

  private String clock(String carrier) {
    return carrier.equals("Instant") ? "REALTIME" : pick(CLOCKS);
  }

  /** An address; what counts it goes before it. */
  private ComponentType address(String name, List<Component> made) {
    Optional<ComponentType> target =
        switch (random.nextInt(3)) {
          case 0 -> Optional.empty();
          case 1 -> struct(false).or(() -> Optional.of(integer()));
          default -> Optional.of(integer());
        };
    boolean array =
        target.isPresent() && (target.get() instanceof ComponentType.Int || random.nextBoolean());
    String flow = pick("IN", "OUT", "INOUT");
    if (target.isPresent() && !array) {
      return new ComponentType.Address(target, false, "", false, 0, flow);
    }
    String count = array || random.nextBoolean() ? counter(name, made) : "";
    boolean inBytes = array && random.nextInt(4) == 0;
    return new ComponentType.Address(target, array, count, inBytes, 1000, flow);
  }

  private String counter(String name, List<Component> made) {
    IntegerName kind = random.nextBoolean() ? IntegerName.U32 : IntegerName.U16;
    String counter = name + "n";
    made.add(Component.of(counter, new ComponentType.Int(kind, "int", true)));
    return counter;
  }

  /** A union with its tag before or behind it. */
  private void union(String name, List<Component> made) {
    List<Union> all = all(Union.class).toList();
    if (all.isEmpty()) {
      made.add(plain(name));
      return;
    }
    Union union = all.get(random.nextInt(all.size()));
    String tag = name + "t";
    List<Component> both =
        List.of(
            Component.of(tag, tag(union)),
            Component.of(name, new ComponentType.Union(union.name(), tag)));
    made.addAll(random.nextInt(3) == 0 ? both.reversed() : both);
  }

  /** An integer, or an enum where the union takes every number. */
  private ComponentType tag(Union union) {
    boolean open = union.members().getLast().tag().isEmpty();
    ComponentType integer =
        new ComponentType.Int(random.nextBoolean() ? IntegerName.U32 : IntegerName.U8, "int", true);
    return open && random.nextBoolean()
        ? named(false).filter(names -> hasAll(names, union)).orElse(integer)
        : integer;
  }

  /** Whether each tag of a union is a number that an enum has. */
  private boolean hasAll(ComponentType type, Union union) {
    return all(Named.class)
        .filter(names -> type.declared().filter(names.name()::equals).isPresent())
        .anyMatch(names ->
            names.open()
                || union.members().stream()
                    .flatMap(member -> member.tag().stream())
                    .allMatch(tag ->
                        names.constants().stream().anyMatch(constant -> constant.value() == tag)));
  }

  private Optional<ComponentType> named(boolean flags) {
    List<Named> all = all(Named.class).filter(each -> each.flags() == flags).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new ComponentType.Named(all.get(random.nextInt(all.size())).name(), flags));
  }

  /** A struct that stays small; one with a flexible array only where asked for. */
  private Optional<ComponentType> struct(boolean tails) {
    List<Struct> all =
        all(Struct.class)
            .filter(each -> tails || !each.hasTail())
            .filter(each -> size(new ComponentType.Struct(each.name())) <= MOST_BYTES)
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new ComponentType.Struct(all.get(random.nextInt(all.size())).name()));
  }

  private long size(ComponentType type) {
    return new Natural(new Declaration(0, types, List.of(), List.of())).size(type);
  }

  private <T extends DeclaredType> Stream<T> all(Class<T> kind) {
    return types.stream().filter(kind::isInstance).map(kind::cast);
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }
}
