package io.github.ioctlabi.abi.declare;

import java.util.List;
import java.util.Optional;

/** A type that a declaration declares. */
public sealed interface DeclaredType {
  /** Its name in Java. */
  String name();

  /** Whether it stands beside the interface and not in it. */
  boolean topLevel();

  /**
   * A struct.
   *
   * @param packed whether it is packed
   * @param align its smallest alignment, or 0
   * @param growth how it may grow
   */
  record Struct(
      String name,
      boolean topLevel,
      boolean packed,
      int align,
      Growth growth,
      List<Component> components)
      implements DeclaredType {
    public Struct {
      components = List.copyOf(components);
    }

    /** An ordinary one in the interface. */
    public static Struct of(String name, List<Component> components) {
      return new Struct(name, false, false, 0, Growth.FIXED, components);
    }

    /** With other components. */
    public Struct with(List<Component> others) {
      return new Struct(name, topLevel, packed, align, growth, others);
    }

    /** With another way to grow. */
    public Struct with(Growth other) {
      return new Struct(name, topLevel, packed, align, other, components);
    }

    /** Whether it ends in a flexible array. */
    public boolean hasTail() {
      return components.getLast().type() instanceof ComponentType.Flexible;
    }
  }

  /** How a struct may grow. */
  enum Growth {
    FIXED,
    SIZE_FIELD,
    SIZE_IN_NUMBER;

    /** The size of the member that C has before those of the record. */
    int bytes() {
      return this == SIZE_FIELD ? Integer.BYTES : 0;
    }
  }

  /** A union. */
  record Union(String name, boolean topLevel, List<Member> members) implements DeclaredType {
    public Union {
      members = List.copyOf(members);
    }

    /** With other members. */
    public Union with(List<Member> others) {
      return new Union(name, topLevel, others);
    }
  }

  /**
   * A member of a union.
   *
   * @param struct the record
   * @param bare whether its only component is the member itself
   * @param tag what selects it, or empty if it is there for all other tags
   */
  record Member(Struct struct, boolean bare, Optional<Long> tag) {
    /** With another record. */
    public Member with(Struct other) {
      return new Member(other, bare, tag);
    }
  }

  /**
   * An enum of values or flags.
   *
   * @param flags whether the constants are bits
   * @param carrier the integer
   * @param open whether there is a constant for all other numbers
   */
  record Named(
      String name,
      boolean topLevel,
      boolean flags,
      IntegerName carrier,
      List<Constant> constants,
      boolean open)
      implements DeclaredType {
    public Named {
      constants = List.copyOf(constants);
    }

    /** With other constants. */
    public Named with(List<Constant> others) {
      return new Named(name, topLevel, flags, carrier, others, open);
    }
  }

  /** A constant of an enum, or one of the interface: its name and its value or bit. */
  record Constant(String name, long value) {}

  /** The structs of a type: itself, or those in it. */
  default List<Struct> structs() {
    return switch (this) {
      case Struct struct -> List.of(struct);
      case Union union ->
          union.members().stream().filter(each -> !each.bare()).map(Member::struct).toList();
      case Named _ -> List.of();
    };
  }

  /** All components of a type, those of the members of a union too. */
  default List<Component> allComponents() {
    return switch (this) {
      case Struct struct -> struct.components();
      case Union union ->
          union.members().stream().flatMap(each -> each.struct().components().stream()).toList();
      case Named _ -> List.of();
    };
  }
}
