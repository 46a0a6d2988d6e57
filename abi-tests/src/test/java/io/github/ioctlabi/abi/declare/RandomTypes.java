package io.github.ioctlabi.abi.declare;

import io.github.ioctlabi.abi.declare.DeclaredType.Constant;
import io.github.ioctlabi.abi.declare.DeclaredType.Growth;
import io.github.ioctlabi.abi.declare.DeclaredType.Member;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes the types of a declaration. */
final class RandomTypes {
  private static final int MOST_COMPONENTS = 8;

  private final String prefix;
  private final RandomGenerator random;
  private final RandomComponents components;
  private final List<DeclaredType> types = new ArrayList<>();

  RandomTypes(long seed, RandomGenerator random) {
    this.prefix = "F" + Long.toHexString(seed);
    this.random = random;
    this.components = new RandomComponents(types, random);
  }

  /** Makes some structs, with enums and unions between them. */
  List<DeclaredType> make(int structs) {
    for (int i = 0; i < structs; i++) {
      if (random.nextInt(3) == 0) {
        types.add(named("Kind" + i, random.nextBoolean()));
      }
      if (random.nextInt(4) == 0) {
        types.add(union("Choice" + i));
      }
      types.add(struct("Struct" + i));
    }
    return types;
  }

  private Struct struct(String name) {
    boolean topLevel = random.nextInt(5) == 0;
    return shaped(topLevel ? prefix + name : name, topLevel, 1 + random.nextInt(MOST_COMPONENTS));
  }

  private Struct shaped(String name, boolean topLevel, int count) {
    boolean packed = random.nextInt(10) == 0;
    int align = random.nextInt(10) == 0 ? 1 << random.nextInt(5) : 0;
    boolean tail = random.nextInt(8) == 0;
    return new Struct(name, topLevel, packed, align, Growth.FIXED, components.make(count, tail));
  }

  private Union union(String name) {
    List<Member> members = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String member = name + "Member" + i;
      boolean bare = random.nextInt(3) == 0;
      Struct struct =
          bare
              ? Struct.of(member, List.of(components.bare("bare" + i)))
              : shaped(member, false, 1 + random.nextInt(4));
      members.add(new Member(struct, bare, Optional.of(i + 1L)));
    }
    if (random.nextBoolean()) {
      Struct raw = Struct.of(name + "Raw", List.of(components.bytes("raw")));
      members.add(new Member(raw, true, Optional.empty()));
    }
    return new Union(name, false, members);
  }

  private Named named(String name, boolean flags) {
    IntegerName[] carriers = {
      IntegerName.U8, IntegerName.U16, IntegerName.U32, IntegerName.U64,
      IntegerName.S8, IntegerName.S16, IntegerName.S32, IntegerName.S64
    };
    IntegerName carrier = carriers[random.nextInt(carriers.length)];
    Set<Long> values = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      values.add(flags ? random.nextInt(carrier.bytes() * 8) : value(carrier));
    }
    List<Constant> constants = new ArrayList<>();
    values.forEach(value -> constants.add(new Constant("NAME" + constants.size(), value)));
    boolean open = !flags && random.nextBoolean();
    return new Named(name, false, flags, carrier, constants, open);
  }

  /** A value that the carrier holds: small ones, its ends, and any. */
  private long value(IntegerName carrier) {
    int unused = Long.SIZE - carrier.bytes() * Byte.SIZE;
    long bits =
        switch (random.nextInt(4)) {
          case 0 -> random.nextInt(100);
          case 1 -> -1L;
          case 2 -> 1L << (carrier.bytes() * Byte.SIZE - 1);
          default -> random.nextLong();
        };
    boolean signed = carrier.name().startsWith("S");
    return signed ? bits << unused >> unused : bits << unused >>> unused;
  }
}
