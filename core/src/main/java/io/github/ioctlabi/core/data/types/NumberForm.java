package io.github.ioctlabi.core.data.types;

import io.github.ioctlabi.core.data.json.FactReader;
import io.github.ioctlabi.core.data.json.FactWriter;
import io.github.ioctlabi.core.model.types.DataType;
import io.github.ioctlabi.core.model.values.IntegerKind;
import io.github.ioctlabi.core.model.values.Range;
import java.math.BigInteger;

/** Numbers of an integer: those of an unsigned one of 64 bits are what they count, no patterns. */
public final class NumberForm {
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MOST_UNSIGNED =
      BigInteger.TWO.pow(Long.SIZE).subtract(BigInteger.ONE);

  private static final String MIN = "min";
  private static final String MAX = "max";
  private static final String MULTIPLE = "multiple-of";

  private NumberForm() {}

  static void write(FactWriter out, String key, IntegerKind kind, long number) {
    out.number(key, new BigInteger(kind.print(number)));
  }

  static long read(FactReader in, String key, IntegerKind kind) {
    return kind.isUnsignedLong()
        ? in.number(key, BigInteger.ZERO, MOST_UNSIGNED).longValue()
        : in.number(key, LEAST, MOST).longValueExact();
  }

  /** Writes the range of something of a type. */
  public static void write(FactWriter out, Range range, DataType type) {
    IntegerKind kind = kind(type);
    write(out, MIN, kind, range.min());
    write(out, MAX, kind, range.max());
    out.number(MULTIPLE, range.multipleOf(), 1);
  }

  /** Reads the range of something of a type. */
  public static Range range(FactReader in, DataType type) {
    IntegerKind kind = kind(type);
    return new Range(
        read(in, MIN, kind), read(in, MAX, kind), in.number(MULTIPLE, 1, 1, Long.MAX_VALUE));
  }

  private static IntegerKind kind(DataType type) {
    return type.elementary().scalar().orElse(IntegerKind.S64);
  }
}
