package io.github.ioctlabi.runtime;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A union that no tag tells apart: whoever uses it knows which member it holds. What is written is
 * made {@linkplain #of of a member}; what was read keeps all bytes, and gives any member
 * {@linkplain #as on demand}. Immutable, if the members are.
 *
 * <p>Two are equal if both are made of equal members, or both of equal bytes. One made of a member
 * equals none made of bytes, since the bytes of the member may be part of a larger union.
 *
 * @param <U> the sealed interface of the members
 */
public final class Overlay<U> {

  /**
   * How a union is read. For generated code.
   *
   * @param <U> the sealed interface of the members
   */
  @FunctionalInterface
  public interface Codec<U> {
    /**
     * Reads a member.
     *
     * @param member its class
     * @param segment the union's bytes, read-only, on no boundary
     * @return an instance of {@code member}
     */
    U read(Class<? extends U> member, MemorySegment segment);
  }

  private final @Nullable U value;
  private final byte @Nullable [] bytes;
  private final @Nullable Codec<U> codec;

  private Overlay(@Nullable U value, byte @Nullable [] bytes, @Nullable Codec<U> codec) {
    this.value = value;
    this.bytes = bytes;
    this.codec = codec;
  }

  /**
   * A union that holds a member.
   *
   * @param value the member
   */
  public static <U> Overlay<U> of(U value) {
    return new Overlay<>(Objects.requireNonNull(value, "value"), null, null);
  }

  /**
   * A union that was read. For generated code.
   *
   * @param bytes all bytes of the union, which are copied
   * @param codec what reads its members
   */
  public static <U> Overlay<U> ofBytes(byte[] bytes, Codec<U> codec) {
    return new Overlay<>(null, bytes.clone(), Objects.requireNonNull(codec, "codec"));
  }

  /**
   * The union as one of its members.
   *
   * @param member the member's class
   * @throws IllegalStateException if the union was made of another member, or if its bytes are none
   *     that this member can have
   */
  public <M extends U> M as(Class<M> member) {
    if (bytes != null && codec != null) {
      return member.cast(codec.read(member, MemorySegment.ofArray(bytes).asReadOnly()));
    }
    if (!member.isInstance(value)) {
      throw new IllegalStateException(
          "the union holds " + value + ", which is no " + member.getSimpleName());
    }
    return member.cast(value);
  }

  /** The member that the union was made of; null if it was read. */
  public @Nullable U value() {
    return value;
  }

  /**
   * All bytes of a union that was read, as a copy.
   *
   * @throws IllegalStateException if it was made of a member
   */
  public byte[] bytes() {
    if (bytes == null) {
      throw new IllegalStateException("the union holds " + value + ", which has no bytes yet");
    }
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Overlay<?> that
        && Objects.equals(value, that.value)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(value) + Arrays.hashCode(bytes);
  }

  /** The member, or the bytes: {@code Overlay[Point[x=1]]}, {@code Overlay[01 00 00 00]}. */
  @Override
  public String toString() {
    Object content = bytes != null ? HexFormat.ofDelimiter(" ").formatHex(bytes) : value;
    return "Overlay[" + content + "]";
  }
}
