package io.github.ioctlabi.abi.roundtrip;

import io.github.ioctlabi.abi.declare.IntegerName;
import java.util.random.RandomGenerator;

/** Numbers of all widths: their ends more often than chance would have them. */
final class Numbers {
  private Numbers() {}

  /** Any bits that the integer can have, extended to 64 as C extends it. */
  static long any(IntegerName kind, RandomGenerator random) {
    long bits =
        switch (random.nextInt(6)) {
          case 0 -> 0;
          case 1 -> -1;
          case 2 -> Long.MIN_VALUE >>> unused(kind);
          case 3 -> Long.MAX_VALUE >>> unused(kind);
          case 4 -> 1;
          default -> random.nextLong();
        };
    return extended(kind, bits);
  }

  /** What C makes of these bits when it turns them into 64. */
  static long extended(IntegerName kind, long bits) {
    int unused = unused(kind);
    return kind.name().startsWith("S") ? bits << unused >> unused : bits << unused >>> unused;
  }

  /** The same number in a carrier of Java. */
  static Object carried(String carrier, long value) {
    return switch (carrier) {
      case "byte" -> (byte) value;
      case "short" -> (short) value;
      case "int" -> (int) value;
      case "long" -> value;
      case "boolean" -> value != 0;
      default -> throw new IllegalArgumentException(carrier);
    };
  }

  private static int unused(IntegerName kind) {
    return Long.SIZE - kind.bytes() * Byte.SIZE;
  }
}
