package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.abi.declare.DeclaredType.Constant;
import io.github.ioctlabi.abi.declare.DeclaredType.Growth;
import io.github.ioctlabi.abi.declare.DeclaredType.Member;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import io.github.ioctlabi.abi.declare.IntegerName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the types of a declaration: small ones first, which the structs of commands are made of.
 */
final class RandomTypes {
  private static final IntegerName[] CARRIERS = {
    IntegerName.U8, IntegerName.U16, IntegerName.U32, IntegerName.U64,
    IntegerName.S8, IntegerName.S16, IntegerName.S32, IntegerName.S64
  };

  private final Chance chance;
  private final List<DeclaredType> types = new ArrayList<>();
  private final RandomMembers members;

  RandomTypes(Chance chance) {
    this.chance = chance;
    this.members = new RandomMembers(chance, types);
  }

  /** The types so far, those that are made later too. */
  List<DeclaredType> types() {
    return types;
  }

  /** What makes components and elements of these types. */
  RandomMembers members() {
    return members;
  }

  /** Makes what structs are made of. */
  void makeParts() {
    types.add(named("Kind", false));
    types.add(named("Mode", true));
    for (int i = chance.below(3); i > 0; i--) {
      types.add(Struct.of("Part" + i, members.plain(chance.between(1, 3))));
    }
    if (chance.oneOf(2)) {
      types.add(union("Choice", false));
    }
    if (chance.oneOf(2)) {
      types.add(Struct.of("PartDeep", members.all(chance.between(1, 3))));
    }
    if (chance.oneOf(4)) {
      types.add(union("Option", true));
    }
  }

  /**
   * Makes a struct that is a command's whole argument: one with an array at its end, one that can
   * grow, or an ordinary one.
   *
   * @param sized whether the command's number has a size
   */
  Struct argument(String name, boolean sized) {
    Struct struct = Struct.of(name, members.all(chance.between(1, 4)));
    struct =
        switch (chance.below(8)) {
          case 0, 1 -> struct.with(members.withTail(struct.components()));
          case 2 -> struct.with(behindSize(struct.components())).with(Growth.SIZE_FIELD);
          case 3 -> sized ? struct.with(Growth.SIZE_IN_NUMBER) : struct;
          default -> struct;
        };
    types.add(struct);
    return struct;
  }

  /** The size takes four bytes, and no padding can stand behind it. */
  private List<Component> behindSize(List<Component> components) {
    ComponentType first = new ComponentType.Int(IntegerName.U32, "int", true);
    List<Component> all = new ArrayList<>(List.of(Component.of(members.name(), first)));
    all.addAll(components);
    return all;
  }

  private Named named(String name, boolean flags) {
    IntegerName carrier = chance.pick(CARRIERS);
    Set<Long> values = new LinkedHashSet<>();
    for (int i = chance.between(1, 4); i > 0; i--) {
      values.add(flags ? (long) chance.below(carrier.bytes() * Byte.SIZE) : chance.value(carrier));
    }
    List<Constant> constants = new ArrayList<>();
    values.forEach(value -> constants.add(new Constant("NAME" + constants.size(), value)));
    return new Named(name, false, flags, carrier, constants, !flags && chance.oneOf(4));
  }

  /** A union; a deep one has members with addresses and descriptors. */
  private Union union(String union, boolean deep) {
    List<Member> all = new ArrayList<>();
    int first = chance.below(2);
    for (int i = chance.between(0, 2); i >= 0; i--) {
      String name = union + i;
      boolean bare = chance.oneOf(2);
      Struct struct =
          bare
              ? Struct.of(name, List.of(members.integer(members.name())))
              : Struct.of(
                  name,
                  deep ? members.all(chance.between(1, 2)) : members.plain(chance.between(1, 2)));
      all.add(new Member(struct, bare, Optional.of((long) first + i)));
    }
    if (chance.oneOf(3)) {
      ComponentType bytes =
          new ComponentType.Array(
              new ComponentType.Int(IntegerName.U8, "byte", false), List.of(chance.between(1, 8)));
      all.add(
          new Member(
              Struct.of(union + "Raw", List.of(Component.of("raw", bytes))),
              true,
              Optional.empty()));
    }
    return new Union(union, false, all);
  }
}
