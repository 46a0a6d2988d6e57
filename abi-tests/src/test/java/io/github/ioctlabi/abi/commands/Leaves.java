package io.github.ioctlabi.abi.commands;

import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.Member;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.types.UnionMember;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.runtime.Device;
import io.github.ioctlabi.runtime.Flags;
import java.lang.reflect.Array;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is in a value of Java, by the paths that a driver in C has for it, and as it prints numbers.
 */
final class Leaves {
  /** A number for which there is no constant. */
  static final String NAMELESS = "?";

  private static final long BILLION = 1_000_000_000;

  private final Map<String, String> leaves = new LinkedHashMap<>();

  private Leaves() {}

  /** What is in a value. */
  static Map<String, String> of(DataType type, Object value) throws ReflectiveOperationException {
    Leaves all = new Leaves();
    all.add("argument", type, value);
    return all.leaves;
  }

  /** What is in an array whose length the call decides. */
  static Map<String, String> elements(DataType element, Object array)
      throws ReflectiveOperationException {
    Leaves all = new Leaves();
    all.counted("argument", element, array);
    return all.leaves;
  }

  private void number(String path, long number) {
    leaves.put(path, Long.toHexString(number));
  }

  private void integer(String path, IntegerKind kind, Object value) {
    long bits = value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).longValue();
    number(path, extended(kind, bits));
  }

  /** What C makes of the bits of an integer when it turns them into 64. */
  static long extended(IntegerKind kind, long bits) {
    int unused = Long.SIZE - kind.bytes() * Byte.SIZE;
    return kind.signed() ? bits << unused >> unused : bits << unused >>> unused;
  }

  private void add(String path, DataType type, Object value) throws ReflectiveOperationException {
    if (value == null && isNeeded(type)) {
      return;
    }
    switch (type) {
      case DataType.IntegerType(IntegerKind kind, var _) -> integer(path, kind, value);
      case DataType.EnumType(EnumDeclaration declared) -> constant(path, declared, (Enum<?>) value);
      case DataType.FlagsType(EnumDeclaration declared) ->
          number(path, extended(declared.carrier(), ((Flags<?>) value).bits()));
      case DataType.TextType _ -> leaves.put(path, "\"" + value + "\"");
      case DataType.StructType(StructDeclaration struct) -> struct(path, struct, value);
      case DataType.ArrayType(DataType element, int length) -> {
        for (int i = 0; i < Math.min(length, Array.getLength(value)); i++) {
          add(path + "[" + i + "]", element, Array.get(value, i));
        }
      }
      case DataType.TimeType(TimeFormat format, var _, var _) -> time(path, format, value);
      case DataType.UnionType(UnionDeclaration union, boolean _) -> union(path, union, value);
      case DataType.DescriptorType _ -> {
        number(path, value instanceof Device device ? device.fd() : -1);
        number(path + "?", value == null ? 0 : 1);
      }
      case DataType.PointerType pointer -> pointer(path, pointer, value);
      case DataType.FlexibleType tail -> counted(path, tail.element(), value);
      case DataType.ForeignType _ -> {}
    }
  }

  /** Whether there is nothing to say of it if it is not there. */
  private static boolean isNeeded(DataType type) {
    return !(type instanceof DataType.DescriptorType
        || type instanceof DataType.PointerType
        || type instanceof DataType.FlexibleType);
  }

  private void constant(String path, EnumDeclaration declared, Enum<?> constant) {
    declared.constants().stream()
        .filter(each -> each.javaName().equals(constant.name()))
        .findFirst()
        .ifPresentOrElse(
            each -> number(path, extended(declared.carrier(), each.number())),
            () -> leaves.put(path, NAMELESS));
  }

  private void struct(String path, StructDeclaration struct, Object value)
      throws ReflectiveOperationException {
    if (value == null) {
      return;
    }
    for (Member member : struct.members()) {
      add(path + "." + member.cName(), member.type(), component(value, member));
    }
  }

  private static Object component(Object record, Member member)
      throws ReflectiveOperationException {
    var accessor = record.getClass().getDeclaredMethod(member.javaName());
    accessor.setAccessible(true);
    return accessor.invoke(record);
  }

  private void time(String path, TimeFormat format, Object value) {
    switch (value) {
      case Instant instant -> time(path, format, instant.getEpochSecond(), instant.getNano());
      case Duration duration -> time(path, format, duration.toSeconds(), duration.toNanosPart());
      default -> number(path, (Long) value);
    }
  }

  private void time(String path, TimeFormat format, long seconds, long rest) {
    if (format == TimeFormat.KERNEL_TIMESPEC) {
      number(path + ".tv_sec", seconds);
      number(path + ".tv_nsec", rest);
    } else {
      number(path, seconds * BILLION + rest);
    }
  }

  private void union(String path, UnionDeclaration union, Object value)
      throws ReflectiveOperationException {
    if (value == null) {
      return;
    }
    UnionMember member =
        union.members().stream()
            .filter(each -> each.javaName().simple().equals(value.getClass().getSimpleName()))
            .findFirst()
            .orElseThrow();
    String here = path + "." + member.cName();
    switch (member.content()) {
      case UnionMember.Content.Struct(StructDeclaration struct) -> struct(here, struct, value);
      case UnionMember.Content.Bare(Member bare) -> add(here, bare.type(), component(value, bare));
    }
  }

  private void pointer(String path, DataType.PointerType pointer, Object value)
      throws ReflectiveOperationException {
    switch (pointer.target()) {
      case PointerTarget.Segment _ -> {}
      case PointerTarget.Elements(DataType element) -> counted(path, element, value);
      case PointerTarget.Single(StructDeclaration single) -> {
        number(path + "#", value == null ? -1 : 1);
        struct(path + "[0]", single, value);
      }
    }
  }

  private void counted(String path, DataType element, Object array)
      throws ReflectiveOperationException {
    number(path + "#", array == null ? -1 : Array.getLength(array));
    for (int i = 0; array != null && i < Array.getLength(array); i++) {
      Object each = Array.get(array, i);
      if (each != null) {
        add(path + "[" + i + "]", element, each);
      }
    }
  }
}
