package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import io.github.ioctlabi.runtime.Overlay;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Values of declared types that can be written, from a seed. */
final class RandomValues {
  /** What pointers to the caller's memory lead to. */
  private static final MemorySegment SEGMENT = Arena.global().allocate(8);

  private static final FakeDevice DEVICE = new FakeDevice();

  static {
    DEVICE.fd = 1_000_000;
  }

  private final Compiled compiled;
  private final Random random;

  RandomValues(Compiled compiled, long seed) {
    this.compiled = compiled;
    this.random = new Random(seed);
  }

  Object record(StructDeclaration struct) throws ReflectiveOperationException {
    return record(struct, new RandomMembers(this, struct).components());
  }

  Object record(StructDeclaration struct, Object... components)
      throws ReflectiveOperationException {
    return type(struct.javaName()).getConstructors()[0].newInstance(components);
  }

  Class<?> type(JavaName name) throws ClassNotFoundException {
    String binary = String.join("$", name.simpleNames());
    return compiled.type(name.packageName().isEmpty() ? binary : name.packageName() + "." + binary);
  }

  Object value(DataType type, Optional<Range> range) throws ReflectiveOperationException {
    return switch (type) {
      case DataType.IntegerType integer ->
          integer.carrier() == Carrier.BOOLEAN
              ? (Object) random.nextBoolean()
              : boxed(integer.carrier(), number(integer, range));
      case DataType.EnumType(EnumDeclaration declared) -> constant(declared);
      case DataType.FlagsType(EnumDeclaration declared) -> flags(declared);
      case DataType.TextType(int bytes) -> text(bytes);
      case DataType.StructType(StructDeclaration struct) -> record(struct);
      case DataType.ArrayType array -> {
        Object elements = Array.newInstance(javaType(array.element()), array.length());
        for (int i = 0; i < array.length(); i++) {
          Array.set(elements, i, value(array.element(), range));
        }
        yield elements;
      }
      case DataType.TimeType time -> time(time);
      case DataType.UnionType union -> {
        var members = union.declaration().members();
        Object member = member(members.get(random.nextInt(members.size())));
        yield union.overlay() ? Overlay.of(member) : member;
      }
      case DataType.DescriptorType _ -> random.nextBoolean() ? DEVICE : null;
      case DataType.ForeignType foreign -> {
        byte[] bytes = new byte[foreign.bytes()];
        random.nextBytes(bytes);
        yield bytes;
      }
      case DataType.PointerType(PointerTarget.Segment _, _, _, _, _, _) ->
          random.nextBoolean() ? SEGMENT.asSlice(0, random.nextInt(9)) : null;
      case DataType.PointerType(PointerTarget.Elements(DataType element), _, _, _, _, _) ->
          random.nextInt(3) > 0 ? elements(element, random.nextInt(5)) : null;
      case DataType.PointerType(PointerTarget.Single(StructDeclaration struct), _, _, _, _, _) ->
          random.nextInt(3) > 0 ? record(struct) : null;
      case DataType.FlexibleType flexible -> elements(flexible.element(), random.nextInt(5));
    };
  }

  Random random() {
    return random;
  }

  /** An array of so many elements. */
  Object elements(DataType element, int length) throws ReflectiveOperationException {
    Object elements = Array.newInstance(javaType(element), length);
    for (int i = 0; i < length; i++) {
      Array.set(elements, i, value(element, Optional.empty()));
    }
    return elements;
  }

  /** A member of a union. */
  Object member(UnionMember member) throws ReflectiveOperationException {
    return switch (member.content()) {
      case UnionMember.Content.Struct(StructDeclaration struct) -> record(struct);
      case UnionMember.Content.Bare(Member bare) ->
          type(member.javaName())
              .getConstructors()[0]
              .newInstance(value(bare.type(), bare.range()));
    };
  }

  private Object time(DataType.TimeType time) {
    Duration duration =
        switch (time.format()) {
          case UNSIGNED_NANOSECONDS ->
              Duration.ofSeconds(random.nextLong(18_446_744_073L), random.nextInt(1_000_000_000));
          case SIGNED_NANOSECONDS -> Duration.ofNanos(random.nextLong());
          case KERNEL_TIMESPEC ->
              Duration.ofSeconds(random.nextLong(1L << 40), random.nextInt(1_000_000_000));
        };
    return time.carrier() == TimeCarrier.DURATION ? duration : Instant.EPOCH.plus(duration);
  }

  /** Whether two values are the same, looking into arrays and records. */
  static boolean same(Object one, Object other) throws ReflectiveOperationException {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    if (one instanceof Overlay<?> written) {
      return sameOverlay(written, (Overlay<?>) other);
    }
    if (one instanceof Record) {
      for (RecordComponent component : one.getClass().getRecordComponents()) {
        if (!same(component.getAccessor().invoke(one), component.getAccessor().invoke(other))) {
          return false;
        }
      }
      return true;
    }
    if (one.getClass().isArray()) {
      boolean same = Array.getLength(one) == Array.getLength(other);
      for (int i = 0; same && i < Array.getLength(one); i++) {
        same = same(Array.get(one, i), Array.get(other, i));
      }
      return same;
    }
    return Objects.equals(one, other);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static boolean sameOverlay(Overlay<?> written, Overlay<?> read)
      throws ReflectiveOperationException {
    Object member = written.value();
    return same(member, ((Overlay) read).as(member.getClass()));
  }

  static Object boxed(Carrier carrier, long number) {
    return switch (carrier) {
      case BYTE -> (byte) number;
      case SHORT -> (short) number;
      case INT -> (int) number;
      case LONG -> number;
      case BOOLEAN -> number != 0;
    };
  }

  private Class<?> javaType(DataType type) throws ReflectiveOperationException {
    return switch (type) {
      case DataType.IntegerType integer ->
          switch (integer.carrier()) {
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case INT -> int.class;
            case LONG -> long.class;
            case BOOLEAN -> boolean.class;
          };
      case DataType.EnumType named -> type(named.declaration().javaName());
      case DataType.FlagsType _ -> Flags.class;
      case DataType.TextType _ -> String.class;
      case DataType.StructType struct -> type(struct.declaration().javaName());
      case DataType.ArrayType array -> javaType(array.element()).arrayType();
      case DataType.TimeType time ->
          time.carrier() == TimeCarrier.DURATION ? Duration.class : Instant.class;
      case DataType.DescriptorType _ -> Device.class;
      case DataType.ForeignType _ -> byte[].class;
      case DataType.UnionType _, DataType.PointerType _, DataType.FlexibleType _ ->
          throw new IllegalArgumentException("no element: " + type);
    };
  }

  /** Often an end of what is allowed. */
  private long number(DataType.IntegerType integer, Optional<Range> range) {
    if (range.isPresent()) {
      long beyondMin = range.get().max() - range.get().min();
      long bits = random.nextLong();
      return range.get().min()
          + (beyondMin == -1 ? bits : Long.remainderUnsigned(bits, beyondMin + 1));
    }
    IntegerKind kind = integer.kind();
    int unused = 64 - 8 * kind.bytes();
    long bits =
        switch (random.nextInt(4)) {
          case 0 -> -1L;
          case 1 -> 1L << (63 - unused);
          default -> random.nextLong();
        };
    return kind.signed() ? bits << unused >> unused : bits << unused >>> unused;
  }

  private Object constant(EnumDeclaration declared) throws ReflectiveOperationException {
    String name = declared.constants().get(random.nextInt(declared.constants().size())).javaName();
    return constant(declared, name);
  }

  /** The constant with the name. */
  Object constant(EnumDeclaration declared, String name) throws ReflectiveOperationException {
    return Arrays.stream(type(declared.javaName()).getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Object flags(EnumDeclaration declared) throws ReflectiveOperationException {
    long bits = random.nextLong() >>> (64 - 8 * declared.carrier().bytes());
    return Flags.ofBits((Class) type(declared.javaName()), bits);
  }

  private String text(int bytes) {
    StringBuilder text = new StringBuilder();
    String[] parts = {"a", "Z", " ", "\u00e9", "\u20ac", "\ud83d\ude00"};
    int room = random.nextInt(bytes);
    while (true) {
      String part = parts[random.nextInt(parts.length)];
      room -= part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      if (room < 0) {
        return text.toString();
      }
      text.append(part);
    }
  }
}
