package io.github.ioctlabi.core.layout;

import io.github.ioctlabi.core.model.commands.Direction;
import java.util.Arrays;
import java.util.Optional;

/**
 * How an architecture packs a command into its number: direction, size, type and nr, from the top
 * down. Source: {@code include/uapi/asm/ioctl.h} of each architecture in Linux.
 */
public enum Encoding {
  /** Most of them. */
  GENERIC("x86, arm, arm64, riscv, s390, loongarch, m68k and most others", 14, 0, 2, 1),
  /** 13 bits of size. */
  MIPS("alpha, mips, powerpc", 13, 1, 2, 4),
  /** As {@link #MIPS}, but a size of data takes the bit of "no data", too. */
  SPARC("sparc", 13, 1, 2, 4),
  /** As {@link #GENERIC}, with reading and writing exchanged. */
  PARISC("parisc", 14, 0, 1, 2);

  private static final int SIZE_SHIFT = 16;
  private static final int TYPE_SHIFT = 8;

  private final String architectures;
  private final int sizeBits;
  private final int none;
  private final int read;
  private final int write;

  Encoding(String architectures, int sizeBits, int none, int read, int write) {
    this.architectures = architectures;
    this.sizeBits = sizeBits;
    this.none = none;
    this.read = read;
    this.write = write;
  }

  /** The architectures of Linux that have it, as the kernel calls them. */
  public String architectures() {
    return architectures;
  }

  /** The largest size that a number has room for, in bytes. */
  public int maxSize(Direction direction) {
    boolean wide = this == SPARC && direction != Direction.NONE;
    return (1 << (wide ? sizeBits + 1 : sizeBits)) - 1;
  }

  /**
   * The number, as the kernel's macros make it: a size without room goes into the direction.
   *
   * @param size in bytes
   */
  public int number(Direction direction, int type, int nr, long size) {
    return bits(direction) << (SIZE_SHIFT + sizeBits)
        | (int) size << SIZE_SHIFT
        | type << TYPE_SHIFT
        | nr;
  }

  /** The direction that a number says, or empty if its bits mean none: it is an old one. */
  public Optional<Direction> direction(int number) {
    int all = number >>> (SIZE_SHIFT + sizeBits);
    int data = all & (read | write);
    // On sparc the remaining bit is the size's highest.
    int bits = this == SPARC && data != 0 ? data : all;
    return Arrays.stream(Direction.values()).filter(each -> bits(each) == bits).findFirst();
  }

  /** The size in a number of a direction, in bytes. */
  public int size(int number, Direction direction) {
    return number >>> SIZE_SHIFT & maxSize(direction);
  }

  private int bits(Direction direction) {
    return switch (direction) {
      case NONE -> none;
      case WRITE -> write;
      case READ -> read;
      case READ_WRITE -> read | write;
    };
  }
}
