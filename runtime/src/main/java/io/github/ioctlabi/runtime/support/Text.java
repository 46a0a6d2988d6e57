package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A {@code String} in a {@code char[n]} member, as UTF-8 that NUL ends. For generated code. */
public final class Text {

  private Text() {}

  /**
   * Whether a string can be written.
   *
   * @param value at most {@code bytes - 1} bytes of UTF-8, without NUL or half of a surrogate pair
   * @param bytes the member's size
   */
  public static boolean fits(String value, int bytes) {
    int chars = value.length();
    int used = 0;
    int index = 0;
    while (index < chars) {
      int point = value.codePointAt(index);
      used += encodedLength(point);
      if (used >= bytes || isForbidden(point)) {
        return false;
      }
      index += Character.charCount(point);
    }
    return true;
  }

  /**
   * Refuses a string that cannot be written.
   *
   * @param component what messages name
   * @param value at most {@code bytes - 1} bytes of UTF-8, without NUL
   * @param bytes the member's size
   * @throws IllegalArgumentException if the value is too long, holds a NUL, or half of a surrogate
   *     pair
   */
  public static void check(String component, String value, int bytes) {
    if (!fits(value, bytes)) {
      throw refusal(component, value, bytes);
    }
  }

  /**
   * Writes a string and zeroes the rest of the member. A string that is refused leaves the memory
   * as it was.
   *
   * @param component what messages name
   * @param value as {@link #check} has it
   * @param segment where the member is
   * @param offset where it begins
   * @param bytes its size
   * @throws IllegalArgumentException as {@link #check} does
   */
  public static void write(
      String component, String value, MemorySegment segment, long offset, int bytes) {
    check(component, value, bytes);
    int chars = value.length();
    int used = 0;
    int index = 0;
    while (index < chars) {
      int point = value.codePointAt(index);
      int length = encodedLength(point);
      encode(point, length, segment, offset + used);
      used += length;
      index += Character.charCount(point);
    }
    while (used < bytes) {
      segment.set(JAVA_BYTE, offset + used++, (byte) 0);
    }
  }

  /**
   * The size of a string that has no fixed room.
   *
   * @param component what messages name
   * @param value without NUL
   * @return bytes of UTF-8, with the NUL at the end
   * @throws NullPointerException if the value is null
   * @throws IllegalArgumentException if the value holds a NUL or half of a surrogate pair, or has
   *     more than 2 GiB
   */
  public static int sizeOf(String component, String value) {
    int chars = Objects.requireNonNull(value, component).length();
    long used = 1;
    int index = 0;
    while (index < chars) {
      int point = value.codePointAt(index);
      if (isForbidden(point)) {
        throw forbidden(component, point, index);
      }
      used += encodedLength(point);
      index += Character.charCount(point);
    }
    if (used > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(component + ": " + used + " bytes of UTF-8 are too many");
    }
    return (int) used;
  }

  private static boolean isForbidden(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  /** Says what is wrong: the first character that cannot be, or else the length. */
  private static IllegalArgumentException refusal(String component, String value, int bytes) {
    int index = 0;
    while (index < value.length()) {
      int point = value.codePointAt(index);
      if (isForbidden(point)) {
        return forbidden(component, point, index);
      }
      index += Character.charCount(point);
    }
    int length = value.getBytes(StandardCharsets.UTF_8).length;
    return new IllegalArgumentException(
        component
            + ": "
            + length
            + " bytes of UTF-8, at most "
            + (bytes - 1)
            + " fit; to send back what the kernel filled to its end, or with bytes that are no"
            + " UTF-8, declare it as @Length("
            + bytes
            + ") byte[], or call with a MemorySegment");
  }

  private static IllegalArgumentException forbidden(String component, int point, int index) {
    String what = point == 0 ? ": NUL" : ": unpaired surrogate";
    return new IllegalArgumentException(component + what + " at index " + index);
  }

  private static int encodedLength(int point) {
    if (point < 0x80) {
      return 1;
    }
    return point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }

  private static void encode(int point, int length, MemorySegment segment, long at) {
    if (length == 1) {
      segment.set(JAVA_BYTE, at, (byte) point);
      return;
    }
    int rest = point;
    for (int i = length - 1; i > 0; i--) {
      segment.set(JAVA_BYTE, at + i, (byte) (0x80 | (rest & 0x3f)));
      rest >>= 6;
    }
    int lead = (0xf00 >> length) & 0xff; // 110xxxxx, 1110xxxx, 11110xxx
    segment.set(JAVA_BYTE, at, (byte) (lead | rest));
  }

  /**
   * Reads a string, up to a NUL or the end of the member. Malformed UTF-8 becomes U+FFFD.
   *
   * @param segment where the member is
   * @param offset where it begins
   * @param bytes its size
   */
  public static String read(MemorySegment segment, long offset, int bytes) {
    int length = 0;
    while (length < bytes && segment.get(JAVA_BYTE, offset + length) != 0) {
      length++;
    }
    byte[] utf8 = new byte[length];
    MemorySegment.copy(segment, JAVA_BYTE, offset, utf8, 0, length);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
