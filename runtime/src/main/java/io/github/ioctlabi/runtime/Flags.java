package io.github.ioctlabi.runtime;

import io.github.ioctlabi.annotations.Bit;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A set of flags, as the bits that travel. Bits without a name are kept. Immutable.
 *
 * <p>The constants of {@code E} state their bits with {@link Bit}. Two sets are equal if their bits
 * and their enum are; an empty set equals every empty set. What one set makes of another keeps the
 * bits that have no name, so that flags can be read, changed and written:
 *
 * <pre>{@code
 * port.setMode(port.getMode().with(Mode.FAST).without(Mode.SAFE));
 * }</pre>
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

  /**
   * The set of all bits that have a name.
   *
   * @param enumClass the enum that names them
   * @throws IllegalArgumentException if a constant of the enum has no {@link Bit}, or one outside
   *     0..63
   */
  public static <E extends Enum<E>> Flags<E> all(Class<E> enumClass) {
    return new Flags<>(enumClass, named(enumClass));
  }

  /** Whether the constant's bit is set. */
  public boolean contains(E constant) {
    return (bits & mask(constant)) != 0;
  }

  /** Whether every bit of the other set is set here, named or not. */
  public boolean containsAll(Flags<E> other) {
    return (other.bits & ~bits) == 0;
  }

  /** Whether no bit is set, named or not. */
  public boolean isEmpty() {
    return bits == 0;
  }

  /** These bits and those of the constants. */
  @SafeVarargs
  public final Flags<E> with(E... constants) {
    Flags<E> flags = this;
    for (E constant : constants) {
      flags = flags.union(of(constant));
    }
    return flags;
  }

  /** These bits without those of the constants. */
  @SafeVarargs
  public final Flags<E> without(E... constants) {
    Flags<E> flags = this;
    for (E constant : constants) {
      flags = flags.difference(of(constant));
    }
    return flags;
  }

  /** The bits that are set in any of the two. */
  public Flags<E> union(Flags<E> other) {
    return new Flags<>(classWith(other), bits | other.bits);
  }

  /** The bits that are set in both. */
  public Flags<E> intersection(Flags<E> other) {
    return new Flags<>(classWith(other), bits & other.bits);
  }

  /** The bits that are set here and not there. */
  public Flags<E> difference(Flags<E> other) {
    return new Flags<>(classWith(other), bits & ~other.bits);
  }

  private @Nullable Class<E> classWith(Flags<E> other) {
    return enumClass != null ? enumClass : other.enumClass;
  }

  /** The bits that have no name; empty if the kernel set none that this enum does not know. */
  public Flags<E> unnamed() {
    return enumClass == null ? this : new Flags<>(enumClass, bits & ~named(enumClass));
  }

  /**
   * The constants whose bits are set, in the order of the enum; what has no name is not among them.
   *
   * @return a set of the caller's own
   */
  public Set<E> toSet() {
    if (enumClass == null) {
      return new LinkedHashSet<>();
    }
    Set<E> set = EnumSet.noneOf(enumClass);
    for (E constant : enumClass.getEnumConstants()) {
      if (contains(constant)) {
        set.add(constant);
      }
    }
    return set;
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
    toSet().forEach(constant -> names.add(constant.name()));
    Flags<E> unnamed = unnamed();
    if (!unnamed.isEmpty()) {
      names.add("0x" + Long.toHexString(unnamed.bits));
    }
    return names.toString();
  }

  /** By ordinal: the table lives as long as the class does, and in its order. */
  @SuppressWarnings("EnumOrdinal")
  private static long mask(Enum<?> constant) {
    return MASKS.get(constant.getDeclaringClass())[constant.ordinal()];
  }

  private static long named(Class<?> type) {
    long named = 0;
    for (long mask : MASKS.get(type)) {
      named |= mask;
    }
    return named;
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
