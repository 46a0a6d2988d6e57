package io.github.ioctlabi.core.emit.c.syzkaller;

import io.github.ioctlabi.core.contract.data.Allowed;
import io.github.ioctlabi.core.contract.data.Way;
import io.github.ioctlabi.core.layout.Layouts;
import io.github.ioctlabi.core.model.types.Aggregate;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.types.PointerTarget;
import io.github.ioctlabi.core.model.types.StructDeclaration;
import io.github.ioctlabi.core.model.types.UnionDeclaration;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import io.github.ioctlabi.core.model.values.TimeFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types that calls use, as they are asked for; each is defined once. */
final class Types {
  private final Names names;
  private final Layouts layouts;
  private final Map<String, String> definitions = new LinkedHashMap<>();

  Types(Names names, Layouts layouts) {
    this.names = names;
    this.layouts = layouts;
  }

  Layouts layouts() {
    return layouts;
  }

  Names names() {
    return names;
  }

  /** The definitions of all types that were asked for. */
  List<String> definitions() {
    return new ArrayList<>(definitions.values());
  }

  /** The name of an enum's values or of flags. */
  String values(EnumDeclaration declared) {
    String name = names.of(declared);
    if (!definitions.containsKey(name)) {
      String list =
          declared.constants().stream()
              .map(EnumDeclaration.Constant::cName)
              .distinct()
              .collect(Collectors.joining(", "));
      definitions.put(name, name + " = " + list + "\n");
    }
    return name;
  }

  /** The name of a struct or union. */
  String aggregate(Aggregate aggregate) {
    String name = names.of(aggregate);
    if (!definitions.containsKey(name)) {
      // It may lead back to itself.
      definitions.put(name, "");
      definitions.put(
          name,
          switch (aggregate) {
            case StructDeclaration struct -> new StructText(this, struct).text(name);
            case UnionDeclaration union -> union(name, union);
          });
    }
    return name;
  }

  private String union(String name, UnionDeclaration union) {
    Lines lines = new Lines();
    union
        .members()
        .forEach(member ->
            lines.add(
                Names.field(member.cName(), member.javaName().simple()),
                inside(member.type(), member.bare().flatMap(bare -> bare.range())),
                ""));
    long size = layouts.of(union).size();
    return "# %d bytes\n%s [\n%s]%s\n".formatted(size, name, lines.text(), sized(union, size));
  }

  /** Of members whose sizes are no multiple of the largest alignment. */
  private String sized(UnionDeclaration union, long size) {
    long largest = union.types().mapToLong(layouts::size).max().orElse(0);
    return largest < size ? " [size[" + size + "]]" : "";
  }

  /** A type of memory: of an argument, or of what an address leads to. */
  String memory(DataType type, Optional<Range> range) {
    return type.struct().map(this::aggregate).orElseGet(() -> inside(type, range));
  }

  /** A type inside another. An array of no fixed length is none there: it takes no room. */
  String inside(DataType type, Optional<Range> range) {
    return switch (type) {
      case DataType.IntegerType integer ->
          Integers.allowed(integer.kind(), Allowed.of(type, range), this);
      case DataType.EnumType(EnumDeclaration declared) ->
          Integers.flags(declared.carrier(), declared, this);
      case DataType.FlagsType(EnumDeclaration declared) ->
          Integers.flags(declared.carrier(), declared, this);
      case DataType.TextType text -> text(text.bytes());
      case DataType.StructType(StructDeclaration struct) ->
          struct.tail().isPresent()
              ? bytes(layouts.size(type), layouts.alignment(type))
              : aggregate(struct);
      case DataType.UnionType(UnionDeclaration union, boolean _) -> aggregate(union);
      case DataType.ArrayType array ->
          "array[%s, %d]".formatted(inside(array.element(), range), array.length());
      case DataType.TimeType time -> time(time.format());
      case DataType.PointerType pointer -> pointer(pointer);
      case DataType.FlexibleType flexible ->
          "array[%s%s]".formatted(inside(flexible.element(), range), room(flexible.max()));
      case DataType.DescriptorType _ -> "fd";
      case DataType.ForeignType foreign -> bytes(foreign.bytes(), foreign.alignment());
    };
  }

  private static String room(long max) {
    return max > 0 ? ", 0:" + max : "";
  }

  private String pointer(DataType.PointerType pointer) {
    String target =
        switch (pointer.target()) {
          case PointerTarget.Segment _ -> "array[int8%s]".formatted(room(pointer.max()));
          case PointerTarget.Elements(DataType element) ->
              "array[%s%s]".formatted(memory(element, Optional.empty()), room(pointer.max()));
          case PointerTarget.Single(StructDeclaration single) -> aggregate(single);
        };
    return "%s[%s, %s, opt]"
        .formatted(pointer.nativePointer() ? "ptr" : "ptr64", direction(Way.of(pointer)), target);
  }

  /** Which way data goes, as the kernel sees it. */
  static String direction(Way way) {
    return way.in() ? way.out() ? "inout" : "in" : "out";
  }

  /** A string with its NUL. */
  private String text(int bytes) {
    if (bytes == 1) {
      return "const[0, int8]";
    }
    String name = names.helper("text" + bytes);
    Lines lines = new Lines();
    lines.add("text", "array[int8, " + (bytes - 1) + "]", "");
    lines.add("nul", "const[0, int8]", "");
    define(name, bytes, lines, "");
    return name;
  }

  private String time(TimeFormat format) {
    return switch (format) {
      case UNSIGNED_NANOSECONDS, SIGNED_NANOSECONDS -> Integers.plain(IntegerKind.U64);
      case KERNEL_TIMESPEC -> {
        String name = names.helper("timespec");
        Lines lines = new Lines();
        lines.add("sec", "int64", "");
        lines.add("nsec", "int64[0:%d]".formatted(Allowed.NANOSECONDS - 1), "");
        define(name, 2L * Long.BYTES, lines, "");
        yield name;
      }
    };
  }

  /** Zeros that are no integer. */
  String zeros(long size, long alignment) {
    String zeros = size == 1 ? "const[0, int8]" : "array[const[0, int8], " + size + "]";
    if (alignment <= 1) {
      return zeros;
    }
    String name = names.helper("zeros" + size + "_" + alignment);
    Lines lines = new Lines();
    lines.add("zeros", zeros, "");
    define(name, size, lines, " [align[" + alignment + "]]");
    return name;
  }

  /** What the kernel alone fills: it has no value on the way in. */
  String answer(DataType type) {
    return switch (type) {
      case DataType.IntegerType _, DataType.EnumType _, DataType.FlagsType _ ->
          Integers.plain(type.scalar().orElseThrow());
      case DataType.TextType text -> "array[int8, " + text.bytes() + "]";
      case DataType.ArrayType array ->
          "array[%s, %d]".formatted(answer(array.element()), array.length());
      case DataType.FlexibleType flexible ->
          "array[%s%s]".formatted(answer(flexible.element()), room(flexible.max()));
      case DataType.PointerType pointer -> pointer.nativePointer() ? "intptr" : "int64";
      case DataType.StructType _,
          DataType.UnionType _,
          DataType.TimeType _,
          DataType.DescriptorType _,
          DataType.ForeignType _ ->
          inside(type, Optional.empty());
    };
  }

  /** Bytes of which nothing more is known. */
  private String bytes(long size, long alignment) {
    if (alignment <= 1) {
      return "array[int8, " + size + "]";
    }
    String name = names.helper("bytes" + size + "_" + alignment);
    Lines lines = new Lines();
    lines.add("bytes", "array[int8, " + size + "]", "");
    define(name, size, lines, " [align[" + alignment + "]]");
    return name;
  }

  /** A struct that only descriptions have. */
  void define(String name, long size, Lines lines, String attributes) {
    definitions.putIfAbsent(
        name, "# %d bytes\n%s {\n%s}%s\n".formatted(size, name, lines.text(), attributes));
  }
}
