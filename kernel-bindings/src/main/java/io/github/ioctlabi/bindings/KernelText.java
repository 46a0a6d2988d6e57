package io.github.ioctlabi.bindings;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text in a {@code char[n]} of the kernel that a program reads, changes and writes back. Such
 * members are {@code byte[]} here: names of interfaces and files are any bytes but NUL, and may be
 * cut in the middle of a character, so that a {@code String} could not always go back as it came.
 */
public final class KernelText {

  private KernelText() {}

  /**
   * A text for such a member.
   *
   * @param text without NUL
   * @param size bytes of the member, such as {@code NetworkInterface.NAME_SIZE}
   * @return as many bytes: UTF-8, with NUL to the end
   * @throws IllegalArgumentException if the text holds a NUL, or has more than {@code size - 1}
   *     bytes
   */
  public static byte[] of(String text, int size) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length >= size) {
      throw new IllegalArgumentException(
          "'" + text + "': " + utf8.length + " bytes of UTF-8, at most " + (size - 1) + " fit");
    }
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("NUL at index " + text.indexOf('\0'));
    }
    return Arrays.copyOf(utf8, size);
  }

  /**
   * What such a member says.
   *
   * @param member its bytes
   * @return what is before the first NUL, if there is one; malformed UTF-8 becomes U+FFFD
   */
  public static String text(byte[] member) {
    int length = 0;
    while (length < member.length && member[length] != 0) {
      length++;
    }
    return new String(member, 0, length, StandardCharsets.UTF_8);
  }
}
