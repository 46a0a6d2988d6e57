package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.names.JavaName;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.CountUnit;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.PointerFlow;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.kit.Descriptors;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Values of Java that a command takes, at random among all that are valid. Those that stray are now
 * and then not.
 */
final class Samples {
  private static final Device FILE = Device.adopt(Descriptors.fresh());

  private final ClassLoader loader;
  private final RandomGenerator random;
  private final Arena arena;
  private final boolean straying;
  private final Scalars scalars;

  /**
   * Values of the classes that a loader has.
   *
   * @param arena where memory comes from that is passed as it is
   * @param straying whether they need not be valid
   */
  Samples(ClassLoader loader, RandomGenerator random, Arena arena, boolean straying) {
    this.straying = straying;
    this.scalars = new Scalars(random, straying);
    this.loader = loader;
    this.random = random;
    this.arena = arena;
  }

  /** Whether values need not be valid. */
  boolean isStraying() {
    return straying;
  }

  /** Whether the next value is one that is not valid. */
  boolean strays() {
    return scalars.strays();
  }

  /** A length, or one next to it. */
  private int about(int length) {
    return strays() ? Math.max(0, length + random.nextInt(3) - 1) : length;
  }

  /** A type that was declared or generated. */
  Class<?> load(JavaName name) throws ClassNotFoundException {
    String nested = String.join("$", name.simpleNames());
    return Class.forName(name.packageName() + "." + nested, true, loader);
  }

  /** The size of a struct without what varies, as Java has it. */
  long size(StructDeclaration struct) throws ReflectiveOperationException {
    var field = load(struct.layoutClass()).getDeclaredField("SIZE");
    field.setAccessible(true);
    return field.getLong(null);
  }

  private long size(DataType type) throws ReflectiveOperationException {
    return type instanceof DataType.StructType(StructDeclaration struct)
        ? size(struct)
        : CText.integer(type).orElseThrow().bytes();
  }

  /** A value that is not part of a struct. */
  Object of(DataType type, Optional<Range> range) throws ReflectiveOperationException, IOException {
    return value(type, range);
  }

  /** An array of so many elements. */
  Object array(DataType element, int length) throws ReflectiveOperationException, IOException {
    Object array = Array.newInstance(javaType(element), length);
    for (int i = 0; i < length; i++) {
      if (javaType(element).isPrimitive() || !strays()) {
        Array.set(array, i, value(element, Optional.empty()));
      }
    }
    return array;
  }

  private Class<?> javaType(DataType type) throws ReflectiveOperationException {
    return switch (type) {
      case DataType.IntegerType(var _, Carrier carrier) ->
          switch (carrier) {
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case INT -> int.class;
            case LONG -> long.class;
            case BOOLEAN -> boolean.class;
          };
      case DataType.EnumType(EnumDeclaration declared) -> load(declared.javaName());
      case DataType.TextType _ -> String.class;
      case DataType.StructType(StructDeclaration struct) -> load(struct.javaName());
      case DataType.ArrayType(DataType element, int _) -> javaType(element).arrayType();
      case DataType.FlagsType _,
          DataType.TimeType _,
          DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          throw new IllegalArgumentException(type.toString());
    };
  }

  private Object value(DataType type, Optional<Range> range)
      throws ReflectiveOperationException, IOException {
    return switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) ->
          scalars.integer(kind, carrier, range);
      case DataType.EnumType(EnumDeclaration declared) ->
          strays() ? last(declared) : constant(declared, chosen(declared));
      case DataType.FlagsType(EnumDeclaration declared) ->
          flags(load(declared.javaName()), random.nextLong() & Answers.mask(declared));
      case DataType.TextType(int bytes) -> scalars.text(bytes);
      case DataType.StructType(StructDeclaration struct) -> struct(struct);
      case DataType.ArrayType(DataType element, int length) -> array(element, about(length));
      case DataType.TimeType(TimeFormat format, TimeCarrier carrier, var _) ->
          scalars.time(format, carrier);
      case DataType.DescriptorType _ -> random.nextInt(3) == 0 ? null : FILE;
      case DataType.UnionType _,
          DataType.PointerType _,
          DataType.FlexibleType _,
          DataType.ForeignType _ ->
          throw new IllegalArgumentException(type.toString());
    };
  }

  /** What stands for numbers without a name, if there is a constant for it. */
  private Object last(EnumDeclaration declared) throws ReflectiveOperationException {
    Object[] all = load(declared.javaName()).getEnumConstants();
    return all[all.length - 1];
  }

  private EnumDeclaration.Constant chosen(EnumDeclaration declared) {
    return declared.constants().get(random.nextInt(declared.constants().size()));
  }

  private Object constant(EnumDeclaration declared, EnumDeclaration.Constant chosen)
      throws ReflectiveOperationException {
    return Arrays.stream(load(declared.javaName()).getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(chosen.javaName()))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object flags(Class<?> type, long bits) {
    return Flags.ofBits((Class) type, bits);
  }

  private Object struct(StructDeclaration struct) throws ReflectiveOperationException, IOException {
    Siblings siblings = new Siblings(struct, this, random);
    Class<?> record = load(struct.javaName());
    Object[] values = new Object[struct.members().size()];
    for (int i = 0; i < values.length; i++) {
      Member member = struct.members().get(i);
      Optional<Long> known = siblings.number(member.javaName());
      boolean absent =
          !record.getRecordComponents()[i].getType().isPrimitive()
              && !(member.type() instanceof DataType.PointerType)
              && strays();
      values[i] =
          absent
              ? null
              : known.isPresent()
                  ? number(member.type(), known.get())
                  : component(member, siblings);
    }
    Class<?>[] types =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return create(record, types, values);
  }

  private static Object create(Class<?> record, Class<?>[] types, Object... values)
      throws ReflectiveOperationException {
    Constructor<?> constructor = record.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object number(DataType type, long number) throws ReflectiveOperationException {
    return switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) ->
          scalars.carried(carrier, number, kind);
      case DataType.EnumType(EnumDeclaration declared) ->
          constant(
              declared,
              declared.constants().stream()
                  .filter(each -> each.number() == number)
                  .findFirst()
                  .orElseThrow());
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private Object component(Member member, Siblings siblings)
      throws ReflectiveOperationException, IOException {
    return switch (member.type()) {
      case DataType.UnionType(UnionDeclaration _, boolean _) ->
          union(siblings.member(member.javaName()));
      case DataType.PointerType pointer -> pointer(pointer, siblings.length(member.javaName()));
      case DataType.FlexibleType tail -> {
        int length = siblings.length(member.javaName());
        yield member.flow() == Member.Flow.OUT
            ? Array.newInstance(javaType(tail.element()), length)
            : array(tail.element(), length);
      }
      default -> value(member.type(), member.range());
    };
  }

  private Object union(UnionMember member) throws ReflectiveOperationException, IOException {
    return switch (member.content()) {
      case UnionMember.Content.Struct(StructDeclaration struct) -> struct(struct);
      case UnionMember.Content.Bare(Member bare) -> {
        Class<?> record = load(member.javaName());
        Class<?>[] types = {record.getRecordComponents()[0].getType()};
        yield create(record, types, value(bare.type(), bare.range()));
      }
    };
  }

  /** What an address leads to; no length is none. */
  private Object pointer(DataType.PointerType pointer, int length)
      throws ReflectiveOperationException, IOException {
    if (length < 0) {
      return null;
    }
    return switch (pointer.target()) {
      case PointerTarget.Segment _ -> arena.allocate(Math.max(1, length));
      case PointerTarget.Single(StructDeclaration single) -> struct(single);
      case PointerTarget.Elements(DataType element) ->
          pointer.flow() == PointerFlow.OUT
              ? Array.newInstance(javaType(element), length)
              : array(element, length);
    };
  }

  /** How many units an element is. */
  long step(DataType element, CountUnit unit) throws ReflectiveOperationException {
    return unit == CountUnit.ELEMENTS ? 1 : size(element);
  }
}
