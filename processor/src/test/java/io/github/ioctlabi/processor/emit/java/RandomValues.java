package io.github.ioctlabi.processor.emit.java;

import io.github.ioctlabi.processor.model.Carrier;
import io.github.ioctlabi.processor.model.DataType;
import io.github.ioctlabi.processor.model.EnumDeclaration;
import io.github.ioctlabi.processor.model.IntegerKind;
import io.github.ioctlabi.processor.model.JavaName;
import io.github.ioctlabi.processor.model.Member;
import io.github.ioctlabi.processor.model.Range;
import io.github.ioctlabi.processor.model.StructDeclaration;
import io.github.ioctlabi.runtime.Flags;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** Values of declared types that can be written, from a seed. */
final class RandomValues {
  private final Compiled compiled;
  private final Random random;

  RandomValues(Compiled compiled, long seed) {
    this.compiled = compiled;
    this.random = new Random(seed);
  }

  Object record(StructDeclaration struct) throws ReflectiveOperationException {
    Object[] components = new Object[struct.members().size()];
    for (int i = 0; i < components.length; i++) {
      Member member = struct.members().get(i);
      components[i] = value(member.type(), member.range());
    }
    return record(struct, components);
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
    };
  }

  /** Whether two values are the same, looking into arrays and records. */
  static boolean same(Object one, Object other) throws ReflectiveOperationException {
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
