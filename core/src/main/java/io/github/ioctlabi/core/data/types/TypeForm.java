package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.data.names.Words;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.types.EnumDeclaration;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.TimeCarrier;
import io.github.ioctlabi.core.model.values.TimeFormat;
import io.github.ioctlabi.core.model.values.TimeSource;
import java.util.ArrayList;
import java.util.List;

/** A type: its first fact says which case it is. */
public final class TypeForm {
  static final String INTEGER = "integer";

  /** What names an enum, flags, a struct or a union, where it is declared and where it is used. */
  public static final String ENUM = "enum";

  public static final String FLAGS = "flags";
  static final String TEXT = "text";
  public static final String STRUCT = "struct";
  public static final String UNION = "union";
  static final String ARRAY = "array";
  static final String TIME = "time";
  static final String POINTER = "pointer";
  static final String FLEXIBLE = "flexible";
  static final String DESCRIPTOR = "descriptor";
  static final String FOREIGN = "foreign";

  private static final String CARRIER = "carrier";
  private static final String LENGTHS = "lengths";
  private static final String CLOCK = "clock";
  private static final String OVERLAY = "overlay";

  /** What a class file can say. */
  private static final int MOST_DIMENSIONS = 255;

  private TypeForm() {}

  /** Writes a type. */
  public static void write(FactWriter out, DataType type) {
    switch (type) {
      case DataType.IntegerType(IntegerKind kind, Carrier carrier) -> {
        Words.write(out, INTEGER, kind);
        Words.write(out, CARRIER, carrier, usual(kind));
      }
      case DataType.EnumType(EnumDeclaration named) -> reference(out, ENUM, named);
      case DataType.FlagsType(EnumDeclaration named) -> reference(out, FLAGS, named);
      case DataType.TextType(int bytes) -> out.number(TEXT, bytes);
      case DataType.StructType struct ->
          out.text(STRUCT, struct.declaration().javaName().qualified());
      case DataType.UnionType union -> {
        out.text(UNION, union.declaration().javaName().qualified());
        out.flag(OVERLAY, union.overlay());
      }
      case DataType.ArrayType array -> {
        out.object(ARRAY, element -> write(element, array.innermost()));
        out.numbers(LENGTHS, lengths(array));
      }
      case DataType.TimeType(TimeFormat format, TimeCarrier carrier, TimeSource clock) -> {
        Words.write(out, TIME, format);
        Words.write(out, CARRIER, carrier);
        Words.write(out, CLOCK, clock);
      }
      case DataType.PointerType pointer -> PointerForm.write(out, pointer);
      case DataType.FlexibleType flexible -> FlexibleForm.write(out, flexible);
      case DataType.DescriptorType _ -> out.flag(DESCRIPTOR, true);
      case DataType.ForeignType foreign -> ForeignForm.write(out, foreign);
    }
  }

  /** Reads a type. */
  public static DataType read(FactReader in, References references) {
    String kind =
        in.kind(
            INTEGER,
            ENUM,
            FLAGS,
            TEXT,
            STRUCT,
            UNION,
            ARRAY,
            TIME,
            POINTER,
            FLEXIBLE,
            DESCRIPTOR,
            FOREIGN);
    return switch (kind) {
      case INTEGER -> integer(in);
      case ENUM -> new DataType.EnumType(references.named(in, ENUM, false));
      case FLAGS -> new DataType.FlagsType(references.named(in, FLAGS, true));
      case TEXT -> new DataType.TextType(in.integer(TEXT, 1, Integer.MAX_VALUE));
      case STRUCT -> new DataType.StructType(references.struct(in, STRUCT));
      case UNION -> new DataType.UnionType(references.union(in, UNION), in.flag(OVERLAY));
      case ARRAY -> array(in, references);
      case TIME ->
          new DataType.TimeType(
              Words.read(in, TIME, TimeFormat.values()),
              Words.read(in, CARRIER, TimeCarrier.values()),
              Words.read(in, CLOCK, TimeSource.values()));
      case POINTER -> PointerForm.read(in, references);
      case FLEXIBLE -> FlexibleForm.read(in, references);
      case DESCRIPTOR -> descriptor(in);
      default -> ForeignForm.read(in);
    };
  }

  private static void reference(FactWriter out, String key, EnumDeclaration named) {
    out.text(key, named.javaName().qualified());
  }

  /** The primitive of the same size. */
  private static Carrier usual(IntegerKind kind) {
    return switch (kind.bytes()) {
      case 1 -> Carrier.BYTE;
      case 2 -> Carrier.SHORT;
      case 4 -> Carrier.INT;
      default -> Carrier.LONG;
    };
  }

  private static DataType integer(FactReader in) {
    IntegerKind kind = Words.read(in, INTEGER, IntegerKind.values());
    Carrier carrier = Words.read(in, CARRIER, Carrier.values(), usual(kind));
    boolean holds =
        carrier == Carrier.BOOLEAN
            ? kind == IntegerKind.U8 || kind == IntegerKind.U32
            : carrier.bytes() >= kind.bytes();
    if (!holds) {
      throw in.fault(
          CARRIER,
          "a %s does not hold a %s".formatted(carrier.keyword(), Words.of(kind)),
          "write a wider carrier, or leave it out");
    }
    return new DataType.IntegerType(kind, carrier);
  }

  private static DataType descriptor(FactReader in) {
    if (!in.flag(DESCRIPTOR)) {
      throw in.fault(DESCRIPTOR, "a type is not said by false", "write true");
    }
    return new DataType.DescriptorType();
  }

  private static List<Integer> lengths(DataType type) {
    List<Integer> lengths = new ArrayList<>();
    type.array()
        .ifPresent(array -> {
          lengths.add(array.length());
          lengths.addAll(lengths(array.element()));
        });
    return lengths;
  }

  private static DataType array(FactReader in, References references) {
    DataType type = in.object(ARRAY, element -> read(element, references));
    List<Long> lengths = in.numbers(LENGTHS);
    if (lengths.isEmpty() || type.array().isPresent()) {
      throw in.fault(
          ARRAY, "an array has all its lengths beside it", "write \"lengths\", outermost first");
    }
    if (lengths.size() > MOST_DIMENSIONS) {
      throw in.fault(LENGTHS, "Java has no array of so many dimensions", "write fewer");
    }
    for (long length : lengths.reversed()) {
      if (length < 1 || length > Integer.MAX_VALUE) {
        throw in.fault(LENGTHS, "no array has the length %d".formatted(length), "write 1 or more");
      }
      type = new DataType.ArrayType(type, (int) length);
    }
    return type;
  }
}
