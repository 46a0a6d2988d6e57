package io.github.ioctlabi.processor.emit.c;

import io.github.ioctlabi.processor.layout.Abi;
import io.github.ioctlabi.processor.layout.Layouts;
import io.github.ioctlabi.processor.model.Carrier;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.Direction;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.Header;
import io.github.ioctlabi.processor.model.IntegerKind;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Models;
import io.github.ioctlabi.processor.model.Payload;
import io.github.ioctlabi.processor.model.StructDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** A header that follows from a seed, its structs padded as the rules demand. */
final class RandomHeader {
  private static final int MAX_ARGUMENT = 8191;
  private static final Direction[] WITH_DATA = {
    Direction.WRITE, Direction.READ, Direction.READ_WRITE
  };

  private final Random random;
  private final String prefix;
  private final Layouts layouts = new Layouts(Abi.NATURAL);
  private final List<EnumDeclaration> enums = new ArrayList<>();
  private final List<StructDeclaration> structs = new ArrayList<>();

  private RandomHeader(long seed) {
    random = new Random(seed);
    prefix = "r" + seed;
  }

  static Header of(long seed) {
    return new RandomHeader(seed).make();
  }

  private Header make() {
    CHeaderBuilder header = new CHeaderBuilder("linux/" + prefix + ".h", prefix);
    for (int i = random.nextInt(4); i > 0; i--) {
      header.constant(prefix.toUpperCase(Locale.ROOT) + "_C" + i, number(), "");
    }
    for (int i = 0; i < 3; i++) {
      enums.add(named(prefix + "_e" + i));
    }
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      structs.add(struct(prefix + "_s" + i));
    }
    enums.forEach(header::named);
    structs.forEach(header::struct);
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      DataType type = type(2);
      if (layouts.size(type) <= MAX_ARGUMENT) {
        Direction direction = pick(WITH_DATA);
        header.command("N" + i, direction, new Payload.ByAddress(type, Optional.empty(), true));
      }
    }
    return header.build();
  }

  /** Numbers of every width, small ones as often as large ones. */
  private long number() {
    return random.nextLong() >> random.nextInt(64);
  }

  private EnumDeclaration named(String cName) {
    boolean flags = random.nextBoolean();
    IntegerKind carrier = pick(IntegerKind.values());
    int width = carrier.bytes() * Byte.SIZE;
    int spare = Long.SIZE - width;
    List<String> constants = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      long value = number() << spare;
      value = carrier.signed() ? value >> spare : value >>> spare;
      constants.add("K" + i + "=" + (flags ? random.nextInt(width) : value));
    }
    return Models.named(cName, cName, flags, carrier, constants.toArray(String[]::new));
  }

  private StructDeclaration struct(String cName) {
    List<Member> members = new ArrayList<>();
    long offset = 0;
    long alignment = Integer.BYTES;
    int pads = 0;
    int count = 1 + random.nextInt(8);
    for (int i = 0; i <= count; i++) {
      DataType type = type(3);
      long next = i == count ? alignment : layouts.alignment(type);
      int gap = (int) (Math.ceilDiv(offset, next) * next - offset);
      if (gap > 0) {
        members.add(Models.padded(members.removeLast(), gap, "__pad" + pads++));
        offset += gap;
      }
      if (i < count) {
        members.add(CHeaders.member("m" + i, type));
        offset += layouts.size(type);
        alignment = Math.max(alignment, next);
      }
    }
    return CHeaders.struct(cName, members.toArray(Member[]::new));
  }

  private DataType type(int depth) {
    List<Supplier<DataType>> kinds =
        new ArrayList<>(
            List.of(
                this::integer,
                this::integer,
                () -> new DataType.TextType(1 + random.nextInt(20)),
                this::enumOrFlags));
    if (depth > 0) {
      kinds.add(() -> new DataType.ArrayType(type(depth - 1), 1 + random.nextInt(4)));
    }
    if (!structs.isEmpty()) {
      kinds.add(() -> new DataType.StructType(structs.get(random.nextInt(structs.size()))));
    }
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private DataType integer() {
    return Models.integer(pick(IntegerKind.values()), Carrier.LONG);
  }

  private DataType enumOrFlags() {
    EnumDeclaration declared = enums.get(random.nextInt(enums.size()));
    return declared.flags() ? new DataType.FlagsType(declared) : new DataType.EnumType(declared);
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
