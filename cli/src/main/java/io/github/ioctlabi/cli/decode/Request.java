package io.github.ioctlabi.cli.decode;

import io.github.ioctlabi.core.emit.c.CIoc;
import io.github.ioctlabi.core.layout.Encoding;
import io.github.ioctlabi.core.model.commands.Direction;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people and strace write them. */
final class Request {
  private static final Pattern NUMBER =
      Pattern.compile("0[xX]([0-9a-fA-F]{1,16})|0|[1-9][0-9]{0,9}");

  private static final String PART = ",(0|0[xX][0-9a-fA-F]{1,4}|[1-9][0-9]{0,4})";

  /** Without blanks. */
  private static final Pattern PARTS =
      Pattern.compile("_IOC\\(([A-Z_|]+)" + PART + PART + PART + "\\)");

  private static final long MOST = 0xffff_ffffL;
  private static final int BYTE = 0xff;

  private Request() {}

  /**
   * Reads a number: {@code 0x8010be02}, {@code 21505} or {@code _IOC(_IOC_READ, 0xbe, 0x2, 0x10)}.
   *
   * @return empty if it is none of 32 bits
   */
  static Optional<Integer> parse(String text, Encoding encoding) {
    String dense = text.replace(" ", "");
    Matcher parts = PARTS.matcher(dense);
    return parts.matches() ? number(parts, encoding) : plain(text).map(Long::intValue);
  }

  private static Optional<Long> plain(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    String hex = number.group(1);
    long value = hex == null ? Long.parseLong(text) : Long.parseUnsignedLong(hex, 16);
    return value >= 0 && value <= MOST ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Integer> number(Matcher parts, Encoding encoding) {
    int type = part(parts.group(2));
    int nr = part(parts.group(3));
    int size = part(parts.group(4));
    return direction(parts.group(1))
        .filter(each -> type <= BYTE && nr <= BYTE && size <= encoding.maxSize(each))
        .map(each -> encoding.number(each, type, nr, size));
  }

  private static int part(String text) {
    return Integer.decode(text);
  }

  private static Optional<Direction> direction(String text) {
    String other = text.equals("_IOC_WRITE|_IOC_READ") ? text(Direction.READ_WRITE) : text;
    return Arrays.stream(Direction.values()).filter(each -> text(each).equals(other)).findFirst();
  }

  private static String text(Direction direction) {
    return CIoc.direction(direction).replace(" ", "");
  }

  /** A number as strace writes those that it does not know; an old one stays a number. */
  static String written(int number, Encoding encoding) {
    return encoding
        .direction(number)
        .map(direction ->
            "_IOC(%s, %#x, %#x, %#x)"
                .formatted(
                    text(direction), type(number), nr(number), encoding.size(number, direction)))
        .orElseGet(() -> "%#x".formatted(number));
  }

  /** The type in a number. */
  static int type(int number) {
    return number >>> 8 & BYTE;
  }

  /** The nr in a number. */
  static int nr(int number) {
    return number & BYTE;
  }
}
