package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.ComponentType.Address;
import io.github.ioctlabi.abi.declare.ComponentType.Flexible;
import io.github.ioctlabi.abi.declare.DeclaredType.Constant;
import io.github.ioctlabi.abi.declare.DeclaredType.Member;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What must be known of a struct before its components get their values, since one speaks of the
 * other: tags, and how many elements there are.
 */
final class Siblings {
  private static final int MOST_ELEMENTS = 4;

  private final JavaTypes types;
  private final Struct struct;
  private final Way way;
  private final RandomGenerator random;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<String, Member> members = new HashMap<>();

  Siblings(JavaTypes types, Struct struct, Way way, RandomGenerator random)
      throws ReflectiveOperationException {
    this.types = types;
    this.struct = struct;
    this.way = way;
    this.random = random;
    for (Component component : struct.components()) {
      switch (component.type()) {
        case ComponentType.Union union -> choose(component.name(), union);
        case Address address -> count(component.name(), address);
        case Flexible flexible -> count(component.name(), flexible);
        default -> {}
      }
    }
  }

  /** The number that a component must have, or null if it may have any. */
  Long number(String component) {
    return numbers.get(component);
  }

  /**
   * How many elements there are behind an address or in a tail; none is -1: the address is null.
   */
  int length(String component) {
    return lengths.get(component);
  }

  /** The member of a union that is there. */
  Member member(String component) {
    return members.get(component);
  }

  private void choose(String name, ComponentType.Union type) {
    Union union = (Union) types.declaration().type(type.type()).orElseThrow();
    ComponentType tagType =
        struct.components().stream()
            .filter(each -> each.name().equals(type.tag()))
            .findFirst()
            .orElseThrow()
            .type();
    long tag;
    if (tagType instanceof ComponentType.Named named) {
      List<Constant> constants =
          ((Named) types.declaration().type(named.type()).orElseThrow()).constants();
      tag = constants.get(random.nextInt(constants.size())).value();
    } else {
      Member member = union.members().get(random.nextInt(union.members().size()));
      // No union has as many members as that.
      tag = member.tag().orElse(random.nextBoolean() ? 0L : 200L);
    }
    numbers.put(type.tag(), tag);
    members.put(
        name,
        union.members().stream()
            .filter(each -> each.tag().isEmpty() || each.tag().get() == tag)
            .findFirst()
            .orElseThrow());
  }

  /** Java sends what it can; what C sends instead of arrays can only be null. */
  private void count(String name, Address address) throws ReflectiveOperationException {
    boolean there = random.nextBoolean() && (way == Way.JAVA_TO_C || address.target().isEmpty());
    int length = there ? random.nextInt(MOST_ELEMENTS) : -1;
    lengths.put(name, length);
    if (there && !address.count().isEmpty()) {
      long unit = address.inBytes() ? bytes(address.target().orElseThrow()) : 1;
      numbers.put(address.count(), length * unit);
    }
  }

  private void count(String name, Flexible flexible) throws ReflectiveOperationException {
    int length = random.nextInt(MOST_ELEMENTS);
    lengths.put(name, length);
    if (flexible.count().isEmpty()) {
      return;
    }
    long element = bytes(flexible.element());
    long count =
        switch (flexible.unit()) {
          case "BYTES" -> length * element;
          case "STRUCT_BYTES" -> types.size(struct) + length * element;
          default -> length;
        };
    // A driver that says too much is not believed.
    boolean lie = way == Way.C_TO_JAVA && random.nextInt(4) == 0;
    numbers.put(flexible.count(), lie ? 0xffffL : count);
  }

  private long bytes(ComponentType type) throws ReflectiveOperationException {
    return switch (type) {
      case ComponentType.Int integer -> integer.kind().bytes();
      case ComponentType.Named named ->
          ((Named) types.declaration().type(named.type()).orElseThrow()).carrier().bytes();
      case ComponentType.Struct inner ->
          types.size((Struct) types.declaration().type(inner.type()).orElseThrow());
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
