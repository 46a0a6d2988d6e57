package io.github.ioctlabi.runtime;

import io.github.ioctlabi.annotations.Bit;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A set of flags, as the bits that travel. Bits without a name are kept. Immutable.
 *
 * <p>The constants of {@code E} state their bits with {@link Bit}. Two sets are equal if their bits
 * and their enum are; an empty set equals every empty set.
 *
 * @param <E> the enum that names the bits
 */
public final class Flags<E extends Enum<E>> {

  private static final ClassValue<long[]> MASKS =
      new ClassValue<>() {
        @Override
        protected long[] computeValue(Class<?> type) {
          return readMasks(type);
        }
      };

  /** Null in {@code of()} alone, which has no bits either. */
  private final @Nullable Class<E> enumClass;

  private final long bits;

  private Flags(@Nullable Class<E> enumClass, long bits) {
    this.enumClass = enumClass;
    this.bits = bits;
  }

  /**
   * The set of these constants; empty without any.
   *
   * @throws IllegalArgumentException if a constant of the enum has no {@link Bit}, or one outside
   *     0..63
   */
  @SafeVarargs
  public static <E extends Enum<E>> Flags<E> of(E... constants) {
    long bits = 0;
    Class<E> enumClass = null;
    for (E constant : constants) {
      enumClass = constant.getDeclaringClass();
      bits |= mask(constant);
    }
    return new Flags<>(enumClass, bits);
  }

  /**
   * The set with these bits, named or not.
   *
   * @param enumClass the enum that names them
   * @param bits the bits, as the kernel has them
   * @throws IllegalArgumentException if a constant of the enum has no {@link Bit}, or one outside
   *     0..63
   */
  public static <E extends Enum<E>> Flags<E> ofBits(Class<E> enumClass, long bits) {
    var _ = MASKS.get(enumClass);
    return new Flags<>(enumClass, bits);
  }

  /** Whether the constant's bit is set. */
  public boolean contains(E constant) {
    return (bits & mask(constant)) != 0;
  }

  /** The bits, as they travel. */
  public long bits() {
    return bits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Flags<?> that
        && bits == that.bits
        && (bits == 0 || enumClass == that.enumClass);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(bits);
  }

  /**
   * The names of the bits in the order of the enum, then what has no name: {@code [FAST, 0x100]}.
   */
  @Override
  public String toString() {
    StringJoiner names = new StringJoiner(", ", "[", "]");
    long unnamed = bits;
    if (enumClass != null) {
      for (E constant : enumClass.getEnumConstants()) {
        if (contains(constant)) {
          names.add(constant.name());
          unnamed &= ~mask(constant);
        }
      }
    }
    if (unnamed != 0) {
      names.add("0x" + Long.toHexString(unnamed));
    }
    return names.toString();
  }

  /** By ordinal: the table lives as long as the class does, and in its order. */
  @SuppressWarnings("EnumOrdinal")
  private static long mask(Enum<?> constant) {
    return MASKS.get(constant.getDeclaringClass())[constant.ordinal()];
  }

  private static long[] readMasks(Class<?> type) {
    Object[] constants = type.getEnumConstants();
    long[] masks = new long[constants.length];
    for (int i = 0; i < masks.length; i++) {
      String name = ((Enum<?>) constants[i]).name();
      masks[i] = 1L << readBit(type, name);
    }
    return masks;
  }

  private static int readBit(Class<?> type, String name) {
    Bit bit;
    try {
      bit = type.getField(name).getAnnotation(Bit.class);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
    String constant = type.getSimpleName() + "." + name;
    if (bit == null) {
      throw new IllegalArgumentException(constant + " has no @Bit");
    }
    if (bit.value() < 0 || bit.value() > 63) {
      throw new IllegalArgumentException(constant + ": bit " + bit.value() + " is not in 0..63");
    }
    return bit.value();
  }
}
