package io.github.ioctlabi.core.emit.c;

import io.github.ioctlabi.core.layout.Abi;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.Header;
import io.github.ioctlabi.core.model.Models;
import io.github.ioctlabi.core.model.commands.Calling;
import io.github.ioctlabi.core.model.commands.Direction;
import io.github.ioctlabi.core.model.commands.Parameter;
import io.github.ioctlabi.core.model.commands.Payload;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Extension;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.StructShape;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
  private final List<UnionDeclaration> unions = new ArrayList<>();

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
    enums.forEach(header::named);
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      if (random.nextBoolean()) {
        UnionDeclaration union = union(prefix + "_u" + i);
        header.union(union);
        unions.add(union);
      }
      StructDeclaration struct = struct(prefix + "_s" + i);
      header.struct(struct);
      // One with a flexible array stands in no other.
      if (struct.tail().isEmpty()) {
        structs.add(struct);
      }
    }
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      command(header, i);
    }
    return header.build();
  }

  private void command(CHeaderBuilder header, int nr) {
    DataType type = type(2);
    Direction direction = pick(WITH_DATA);
    if (layouts.size(type) > MAX_ARGUMENT) {
      return;
    }
    boolean varying = random.nextInt(3) == 0;
    Payload payload =
        varying
            ? new Payload.Varying(type, Optional.empty(), true)
            : new Payload.ByAddress(type, Optional.empty(), true);
    List<Parameter> parameters = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      parameters.add(Declarations.offset(random.nextInt(100)));
    }
    if (varying) {
      parameters.add(Declarations.capacity());
    }
    header.command(
        prefix.toUpperCase(Locale.ROOT) + "_N" + nr,
        Declarations.number(direction, 0xbe, nr),
        payload,
        Calling.PLAIN,
        parameters.toArray(Parameter[]::new));
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
    Set<Long> numbers = new HashSet<>();
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      long value = number() << spare;
      value = carrier.signed() ? value >> spare : value >>> spare;
      long number = flags ? random.nextInt(width) : value;
      if (numbers.add(number)) {
        constants.add("K" + i + "=" + number);
      }
    }
    return Models.named(cName, cName, flags, carrier, constants.toArray(String[]::new));
  }

  private StructDeclaration struct(String cName) {
    StructShape shape = shape();
    List<Member> members = new ArrayList<>();
    long offset = shape.extension() == Extension.SIZE_FIELD ? Integer.BYTES : 0;
    long alignment = shape.packed() ? 1 : Math.max(Integer.BYTES, shape.align());
    int pads = 0;
    int count = 2 + random.nextInt(8);
    if (offset > 0) {
      members.add(CHeaders.member("first", Models.u32()));
      offset += Integer.BYTES;
    }
    for (int i = 0; i <= count; i++) {
      // The first two count what others hold, and select the members of unions.
      DataType type = i < 2 ? Models.u32() : memberType();
      long next = i == count ? alignment : shape.packed() ? 1 : layouts.alignment(type);
      int gap = (int) (Math.ceilDiv(offset, next) * next - offset);
      if (gap > 0) {
        members.add(Models.padded(members.removeLast(), gap, "__pad" + pads++));
        offset += gap;
      }
      if (i < count) {
        members.add(member("m" + i, type, i));
        offset += layouts.size(type);
        alignment = shape.packed() ? 1 : Math.max(alignment, next);
      }
    }
    addTail(members, alignment);
    return Declarations.shaped(cName, shape, members.toArray(Member[]::new));
  }

  private static Member member(String name, DataType type, int index) {
    return type instanceof DataType.UnionType(UnionDeclaration union, boolean _)
        ? Declarations.member(name, union, index == 0 ? "" : "m0")
        : CHeaders.member(name, type);
  }

  /** A flexible array must begin where the struct ends. */
  private void addTail(List<Member> members, long alignment) {
    DataType element = type(1);
    if (random.nextInt(4) == 0 && layouts.alignment(element) <= alignment) {
      CountUnit unit = pick(CountUnit.values());
      members.add(CHeaders.member("tail", Declarations.flexible(element, "m0", "m1", unit)));
    }
  }

  private StructShape shape() {
    return switch (random.nextInt(8)) {
      case 0 -> new StructShape(true, 0, Extension.FIXED);
      case 1 -> new StructShape(false, 8 << random.nextInt(3), Extension.FIXED);
      case 2 -> new StructShape(false, 0, pick(Extension.values()));
      default -> StructShape.PLAIN;
    };
  }

  /** The last member fills the union to a multiple of its alignment. */
  private UnionDeclaration union(String cName) {
    List<UnionMember> members = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      members.add(Declarations.bare("u" + i, type(1), i, i + 10));
    }
    long size = layouts.of(Declarations.union(cName, members.toArray(UnionMember[]::new))).size();
    members.add(Declarations.bare("raw", Models.array(Models.u8(), (int) size)));
    return Declarations.union(cName, members.toArray(UnionMember[]::new));
  }

  private DataType memberType() {
    return switch (random.nextInt(12)) {
      case 0 -> new DataType.DescriptorType();
      case 1 -> pointer();
      case 2 ->
          new DataType.TimeType(
              pick(TimeFormat.values()), TimeCarrier.DURATION, pick(TimeSource.values()));
      case 3 -> new DataType.ForeignType("struct other_point", "linux/other.h", 4, 8);
      case 4, 5 ->
          unions.isEmpty()
              ? type(3)
              : new DataType.UnionType(unions.get(random.nextInt(unions.size())), false);
      default -> type(3);
    };
  }

  private DataType pointer() {
    PointerTarget target =
        switch (random.nextInt(structs.isEmpty() ? 2 : 3)) {
          case 0 -> new PointerTarget.Segment();
          case 1 -> new PointerTarget.Elements(type(0));
          default -> new PointerTarget.Single(structs.getFirst());
        };
    return Declarations.pointer(target, pick(PointerFlow.values()), "m0", random.nextInt(3));
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
