package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.Component;
import io.github.ioctlabi.abi.declare.ComponentType;
import io.github.ioctlabi.abi.declare.DeclaredType;
import io.github.ioctlabi.abi.declare.DeclaredType.Constant;
import io.github.ioctlabi.abi.declare.DeclaredType.Member;
import io.github.ioctlabi.abi.declare.DeclaredType.Named;
import io.github.ioctlabi.abi.declare.DeclaredType.Struct;
import io.github.ioctlabi.abi.declare.DeclaredType.Union;
import io.github.ioctlabi.abi.declare.IntegerName;
import io.github.ioctlabi.abi.roundtrip.Leaf.Form;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes a record with random values, and lists what C has to find in it. */
final class Sampler {
  private static final Device FILE = Device.adopt(Descriptors.fresh());

  private final JavaTypes types;
  private final Way way;
  private final RandomGenerator random;
  private final Arena arena;
  private final List<Leaf> leaves = new ArrayList<>();
  private int tail;

  private Sampler(JavaTypes types, Way way, RandomGenerator random, Arena arena) {
    this.types = types;
    this.way = way;
    this.random = random;
    this.arena = arena;
  }

  /** A value of a struct; memory that it points to comes from the arena. */
  static Sample sample(JavaTypes types, Struct struct, Way way, RandomGenerator random, Arena arena)
      throws ReflectiveOperationException, IOException {
    Sampler sampler = new Sampler(types, way, random, arena);
    Object value = sampler.struct(struct, types.record(struct), "");
    return new Sample(types, struct, way, value, sampler.tail, sampler.leaves);
  }

  /** A record of these components; their paths in C begin with the prefix. */
  private Object struct(Struct struct, Class<?> record, String prefix)
      throws ReflectiveOperationException, IOException {
    Siblings siblings = new Siblings(types, struct, way, random);
    RecordComponent[] components = record.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Component component = struct.components().get(i);
      int before = leaves.size();
      values[i] = component(component, components[i].getType(), prefix, siblings);
      if (way == Way.JAVA_TO_C && component.flow() != Component.Flow.NORMAL) {
        // Zero is sent, whatever the record holds.
        leaves.subList(before, leaves.size()).clear();
      }
    }
    return JavaTypes.create(record, values);
  }

  private Object component(Component component, Class<?> javaType, String prefix, Siblings siblings)
      throws ReflectiveOperationException, IOException {
    String name = component.name();
    String path = prefix + name;
    Long known = siblings.number(name);
    return switch (component.type()) {
      case ComponentType.Int integer when known != null -> integer(integer, known, path);
      case ComponentType.Int integer when component.range().isPresent() && way == Way.JAVA_TO_C ->
          integer(integer, within(component.range().get()), path);
      case ComponentType.Named named when known != null -> constant(named(named), known, path);
      case ComponentType.Union union -> union(union, siblings.member(name), path);
      case ComponentType.Address address -> address(address, siblings.length(name), javaType, path);
      case ComponentType.Flexible flexible -> {
        tail = siblings.length(name);
        yield array(flexible.element(), List.of(tail), javaType, path);
      }
      default -> value(component.type(), javaType, path);
    };
  }

  /** A value that no sibling speaks of. */
  private Object value(ComponentType type, Class<?> javaType, String path)
      throws ReflectiveOperationException, IOException {
    return switch (type) {
      case ComponentType.Int integer -> {
        long any = Numbers.any(integer.kind(), random);
        boolean truth = integer.carrier().equals("boolean") && way == Way.JAVA_TO_C;
        yield integer(integer, truth ? any & 1 : any, path);
      }
      case ComponentType.Named named when named.flags() -> flags(named(named), path);
      case ComponentType.Named named -> constant(named(named), path);
      case ComponentType.Text text -> text(text.bytes(), path);
      case ComponentType.Struct struct -> {
        Struct declared = (Struct) types.declaration().type(struct.type()).orElseThrow();
        yield struct(declared, types.record(declared), path + ".");
      }
      case ComponentType.Array array -> array(array.element(), array.lengths(), javaType, path);
      case ComponentType.Nanoseconds time -> {
        IntegerName kind = time.signed() ? IntegerName.S64 : IntegerName.U64;
        long nanoseconds = leaf(path, kind, Numbers.any(kind, random));
        yield Times.nanoseconds(time.carrier(), time.signed(), nanoseconds);
      }
      case ComponentType.Timespec time -> {
        long seconds =
            leaf(path + ".tv_sec", IntegerName.S64, Times.seconds(time.carrier(), random));
        long rest = leaf(path + ".tv_nsec", IntegerName.S64, Times.fraction(random));
        yield Times.time(time.carrier(), seconds, rest);
      }
      case ComponentType.Descriptor _ -> descriptor(path);
      case ComponentType.Union _, ComponentType.Address _, ComponentType.Flexible _ ->
          throw new IllegalArgumentException(path + " needs a sibling");
    };
  }

  private long within(Component.Range range) {
    return range.min() + random.nextLong(range.max() - range.min() + 1);
  }

  private long leaf(String path, IntegerName kind, long value) {
    leaves.add(new Leaf(path, Form.of(kind), value));
    return value;
  }

  private Object integer(ComponentType.Int integer, long value, String path) {
    return Numbers.carried(integer.carrier(), leaf(path, integer.kind(), value));
  }

  private Named named(ComponentType.Named named) {
    return (Named) types.declaration().type(named.type()).orElseThrow();
  }

  private Object flags(Named named, String path) throws ReflectiveOperationException {
    long bits = leaf(path, named.carrier(), Numbers.any(named.carrier(), random));
    int unused = Long.SIZE - named.carrier().bytes() * Byte.SIZE;
    return flagsOf(types.named(named), bits << unused >>> unused);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object flagsOf(Class<?> type, long bits) {
    return Flags.ofBits((Class) type, bits);
  }

  /** A constant, or from C a number without a name where there may be one. */
  private Object constant(Named named, String path) throws ReflectiveOperationException {
    boolean nameless = named.open() && way == Way.C_TO_JAVA && random.nextInt(3) == 0;
    long number =
        nameless
            ? Numbers.any(named.carrier(), random)
            : named.constants().get(random.nextInt(named.constants().size())).value();
    return constant(named, number, path);
  }

  private Object constant(Named named, long number, String path)
      throws ReflectiveOperationException {
    leaf(path, named.carrier(), number);
    String name =
        named.constants().stream()
            .filter(each -> each.value() == number)
            .findFirst()
            .map(Constant::name)
            .orElse("UNKNOWN");
    for (Object constant : types.named(named).getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** What follows the NUL is zero from Java, and anything from C. */
  private Object text(int bytes, String path) {
    String text = Texts.any(way == Way.JAVA_TO_C ? bytes - 1 : bytes, random);
    byte[] utf8 = Texts.utf8(text);
    int told = way == Way.JAVA_TO_C ? bytes : Math.min(utf8.length + 1, bytes);
    for (int i = 0; i < told; i++) {
      int each = i < utf8.length ? Byte.toUnsignedInt(utf8[i]) : 0;
      leaves.add(new Leaf(path + "[" + i + "]", Form.CHARACTER, each));
    }
    return text;
  }

  private Object array(ComponentType element, List<Integer> lengths, Class<?> javaType, String path)
      throws ReflectiveOperationException, IOException {
    Class<?> inner = javaType.componentType();
    Object array = Array.newInstance(inner, lengths.getFirst());
    for (int i = 0; i < lengths.getFirst(); i++) {
      String each = path + "[" + i + "]";
      Object value =
          lengths.size() == 1
              ? value(element, inner, each)
              : array(element, lengths.subList(1, lengths.size()), inner, each);
      Array.set(array, i, value);
    }
    return array;
  }

  private Object union(ComponentType.Union type, Member member, String path)
      throws ReflectiveOperationException, IOException {
    Union union = (Union) types.declaration().type(type.type()).orElseThrow();
    Struct struct = member.struct();
    Class<?> record = types.member(union, member);
    return struct(struct, record, path + "." + (member.bare() ? "" : member(struct) + "."));
  }

  /** The name of a struct in its union. */
  private static String member(DeclaredType.Struct struct) {
    return struct.name().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /**
   * From Java any, of which C can only see whether it is null; from C those that need no memory.
   */
  private Object address(ComponentType.Address address, int length, Class<?> javaType, String path)
      throws ReflectiveOperationException, IOException {
    if (length < 0) {
      leaf(path, IntegerName.U64, 0);
      return null;
    }
    if (address.target().isEmpty()) {
      MemorySegment segment =
          way == Way.JAVA_TO_C
              ? arena.allocate(length + 1)
              : MemorySegment.ofAddress(Numbers.any(IntegerName.U64, random) | 1);
      leaf(path, IntegerName.U64, segment.address());
      return segment;
    }
    int before = leaves.size();
    ComponentType target = address.target().get();
    int outer = tail;
    Object value =
        address.array()
            ? array(target, List.of(length), javaType, path)
            : value(target, javaType, path);
    tail = outer;
    // What C would find behind the address is in another process.
    leaves.subList(before, leaves.size()).clear();
    leaves.add(new Leaf(path, Form.ADDRESS, 1));
    return value;
  }

  /** An open file; from C no number that is somebody's to close. */
  private Object descriptor(String path) {
    if (way == Way.JAVA_TO_C && random.nextInt(4) > 0) {
      leaf(path, IntegerName.S32, FILE.fd());
      return FILE;
    }
    leaf(path, IntegerName.S32, way == Way.JAVA_TO_C ? -1 : -1 - random.nextInt(3));
    return null;
  }
}
