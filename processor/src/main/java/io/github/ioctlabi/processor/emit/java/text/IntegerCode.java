package io.github.ioctlabi.processor.emit.java.text;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.github.ioctlabi.core.model.types.DataType.IntegerType;
import io.github.ioctlabi.core.model.values.Carrier;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.util.Optional;

/** Integers: between the Java primitive that carries them and the one that memory holds. */
public final class IntegerCode {
  /** A byte of what is carried as bytes. */
  public static final IntegerType RAW_BYTE = new IntegerType(IntegerKind.U8, Carrier.BYTE);

  private IntegerCode() {}

  /** The primitive that carries an integer. */
  static TypeName carrier(IntegerType type) {
    return switch (type.carrier()) {
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case BOOLEAN -> TypeName.BOOLEAN;
    };
  }

  /** Whether the carrier holds the bits as memory does, so that arrays can be copied whole. */
  public static boolean isRaw(IntegerType type) {
    return type.carrier().bytes() == type.kind().bytes();
  }

  /** A carrier's value as memory holds it. */
  public static CodeBlock toMemory(IntegerType type, CodeBlock value) {
    int bytes = type.kind().bytes();
    if (type.carrier() == Carrier.BOOLEAN) {
      return bytes < 4
          ? CodeBlock.of("($L) ($L ? 1 : 0)", primitive(bytes), value)
          : CodeBlock.of("$L ? $L : $L", value, literal(1, bytes), literal(0, bytes));
    }
    return isRaw(type) ? value : CodeBlock.of("($L) $L", primitive(bytes), value);
  }

  /** What memory holds as the carrier's value. */
  public static CodeBlock fromMemory(IntegerType type, CodeBlock raw) {
    if (type.carrier() == Carrier.BOOLEAN) {
      return CodeBlock.of("$L != 0", raw);
    }
    if (isRaw(type)) {
      return raw;
    }
    if (type.kind().signed()) {
      // The cast keeps a constructor of the same name with a narrower parameter out of the game.
      return CodeBlock.of("($L) $L", type.carrier().keyword(), raw);
    }
    if (type.carrier() == Carrier.SHORT) {
      return CodeBlock.of("(short) $L", unsignedInt(1, raw));
    }
    return type.carrier() == Carrier.LONG
        ? unsignedLong(type.kind().bytes(), raw)
        : unsignedInt(type.kind().bytes(), raw);
  }

  /** A carrier's value as a long with the value that the integer has in C. */
  public static CodeBlock extended(IntegerType type, CodeBlock value) {
    if (type.carrier() == Carrier.BOOLEAN) {
      return CodeBlock.of("$L ? 1L : 0L", value);
    }
    boolean zeroExtends = isRaw(type) && !type.kind().signed() && type.kind().bytes() < 8;
    return zeroExtends ? unsignedLong(type.kind().bytes(), value) : value;
  }

  /** What memory holds as a long with the value that the integer has in C. */
  public static CodeBlock extended(IntegerKind kind, CodeBlock raw) {
    return kind.signed() || kind.bytes() == 8 ? raw : unsignedLong(kind.bytes(), raw);
  }

  /** An integer without its sign, as an int: for those of 1 and 2 bytes. */
  static CodeBlock unsignedInt(int bytes, CodeBlock raw) {
    return CodeBlock.of("$T.toUnsignedInt($L)", box(bytes), raw);
  }

  /** An integer without its sign, as a long: for those of up to 4 bytes. */
  public static CodeBlock unsignedLong(int bytes, CodeBlock raw) {
    return CodeBlock.of("$T.toUnsignedLong($L)", box(bytes), raw);
  }

  /** The values that a carrier may have, if it can have others as well. */
  public static Optional<Range> bounds(IntegerType type, Optional<Range> range) {
    if (range.isPresent() || type.carrier() == Carrier.BOOLEAN || isRaw(type)) {
      return range;
    }
    int bits = 8 * type.kind().bytes();
    return Optional.of(
        type.kind().signed()
            ? new Range(-1L << (bits - 1), (1L << (bits - 1)) - 1)
            : new Range(0, (1L << bits) - 1));
  }

  /** Whether bounds of the integer are bit patterns without a sign. */
  public static boolean comparesUnsigned(IntegerKind kind) {
    return !kind.signed() && kind.bytes() == 8;
  }

  /** The primitive with so many bytes. */
  public static String primitive(int bytes) {
    return switch (bytes) {
      case 1 -> "byte";
      case 2 -> "short";
      case 4 -> "int";
      default -> "long";
    };
  }

  /** A number in Java; of 4 bytes or fewer it is an int. */
  public static String literal(long number, int bytes) {
    if (bytes == 8) {
      return literal(number);
    }
    return number > Integer.MAX_VALUE
        ? "0x" + Integer.toHexString((int) number)
        : Long.toString(number);
  }

  /** A number in Java as a long. */
  public static String literal(long number) {
    return number == Long.MIN_VALUE ? "0x8000000000000000L" : number + "L";
  }

  /** A number in Java where a long is taken. */
  public static String argument(long number, boolean unsigned) {
    if (unsigned && number < 0) {
      return "0x" + Long.toHexString(number) + "L";
    }
    return number == (int) number ? Long.toString(number) : literal(number);
  }

  private static ClassName box(int bytes) {
    return switch (bytes) {
      case 1 -> Types.BYTE;
      case 2 -> Types.SHORT;
      default -> Types.INTEGER;
    };
  }
}
