package io.github.ioctlabi.abi.declare;

import java.util.Locale;

/** The integers that declarations name, with what a layout must know of them. */
public enum IntegerName {
  U8(1),
  U16(2),
  U32(4),
  U64(8),
  S8(1),
  S16(2),
  S32(4),
  S64(8),
  LE16(2),
  LE32(4),
  LE64(8),
  BE16(2),
  BE32(4),
  BE64(8);

  private final int bytes;

  IntegerName(int bytes) {
    this.bytes = bytes;
  }

  /** The size, which is the natural alignment as well. */
  public int bytes() {
    return bytes;
  }

  /** The annotation's simple name, such as {@code Le16}. */
  public String annotation() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
