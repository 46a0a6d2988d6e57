package io.github.ioctlabi.runtime;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an architecture packs a command into its 32-bit number.
 *
 * <p>All schemes hold the command in bits 7:0, the type in bits 15:8, the argument's size from bit
 * 16, and the direction at the top. They differ in the direction's width and values. Source: {@code
 * include/uapi/asm/ioctl.h} of each architecture in Linux.
 */
public enum IoctlEncoding {
  /** x86, arm, arm64, riscv, s390, loongarch and most others: 14 bits of size, 2 of direction. */
  GENERIC(14, 0, 2, 1),
  /** alpha, mips and powerpc: 13 bits of size, 3 of direction. */
  MIPS(13, 1, 2, 4),
  /**
   * sparc: as {@link #MIPS}, but where data travels the size has 14 bits, the highest of which is
   * the bit of {@link Direction#NONE}.
   */
  SPARC(13, 1, 2, 4),
  /** parisc: as {@link #GENERIC} with {@code _IOR} and {@code _IOW} exchanged. */
  PARISC(14, 0, 1, 2);

  private static final int TYPE_SHIFT = 8;
  private static final int SIZE_SHIFT = 16;
  private static final int BYTE = 0xff;
  private static final int SPARC_WIDE_SIZE = (1 << 14) - 1;

  private static @Nullable IoctlEncoding current;

  private final int sizeMask;
  private final int directionShift;
  private final int none;
  private final int read;
  private final int write;

  IoctlEncoding(int sizeBits, int none, int read, int write) {
    this.sizeMask = (1 << sizeBits) - 1;
    this.directionShift = SIZE_SHIFT + sizeBits;
    this.none = none;
    this.read = read;
    this.write = write;
  }

  /**
   * The command number.
   *
   * @param direction which way the argument travels
   * @param type the ioctl magic, 0 to 255
   * @param nr the command within the type, 0 to 255
   * @param size the argument's size in bytes, 0 to {@link #maxSize}; a size with {@link
   *     Direction#NONE} is allowed, since old numbers have one
   * @throws IllegalArgumentException if a part is out of its range
   */
  public int encode(Direction direction, int type, int nr, int size) {
    checkPart("type", type, BYTE);
    checkPart("nr", nr, BYTE);
    checkPart("size", size, maxSize(direction));
    return directionBits(direction) << directionShift
        | size << SIZE_SHIFT
        | type << TYPE_SHIFT
        | nr;
  }

  /** The largest size, in bytes, that a number of this direction holds: 8191 or 16383. */
  public int maxSize(Direction direction) {
    return this == SPARC && direction != Direction.NONE ? SPARC_WIDE_SIZE : sizeMask;
  }

  private static void checkPart(String part, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(part + ": " + value + " is not in 0.." + max);
    }
  }

  private int directionBits(Direction direction) {
    return switch (direction) {
      case NONE -> none;
      case WRITE -> write;
      case READ -> read;
      case READ_WRITE -> read | write;
    };
  }

  /** The direction that a number states, or null if its direction bits have no meaning. */
  @Nullable Direction directionOf(int number) {
    int bits = number >>> directionShift;
    int data = bits & (read | write);
    if (this == SPARC && data != 0) {
      bits = data; // the remaining bit is the size's highest
    }
    for (Direction direction : Direction.values()) {
      if (bits == directionBits(direction)) {
        return direction;
      }
    }
    return null;
  }

  /**
   * The size in a number of this direction. On sparc the kernel's {@code _IOC_SIZE} says 0 for
   * every number without data; this gives back the bits, so that decoding inverts encoding.
   */
  int sizeOf(int number, Direction direction) {
    return number >>> SIZE_SHIFT & maxSize(direction);
  }

  /**
   * The scheme of an architecture.
   *
   * @param osArch a value of the system property {@code os.arch}, such as {@code amd64}, or the
   *     kernel's own name of the architecture
   * @throws IllegalArgumentException if the architecture is not known
   */
  public static IoctlEncoding forArch(String osArch) {
    String arch = osArch.toLowerCase(Locale.ROOT);
    if (arch.startsWith("sparc")) {
      return SPARC;
    }
    if (arch.startsWith("parisc") || arch.startsWith("hppa")) {
      return PARISC;
    }
    if (arch.startsWith("mips") || arch.startsWith("alpha") || isPowerPc(arch)) {
      return MIPS;
    }
    if (isGeneric(arch)) {
      return GENERIC;
    }
    throw new IllegalArgumentException("os.arch '" + osArch + "': its ioctl encoding is not known");
  }

  private static boolean isPowerPc(String arch) {
    return arch.startsWith("ppc") || arch.startsWith("powerpc");
  }

  private static boolean isGeneric(String arch) {
    return switch (arch) {
      case "amd64", "x86_64", "x86", "i386", "i486", "i586", "i686" -> true;
      case "s390", "s390x", "m68k", "sh", "sh4", "ia64", "arc", "csky", "xtensa" -> true;
      case "microblaze", "nios2", "openrisc", "or1k", "hexagon", "um" -> true;
      default ->
          arch.startsWith("aarch64")
              || arch.startsWith("arm")
              || arch.startsWith("riscv")
              || arch.startsWith("loongarch");
    };
  }

  /**
   * The scheme of the machine that this runs on.
   *
   * @throws IllegalArgumentException if its architecture is not known
   */
  public static IoctlEncoding current() {
    IoctlEncoding known = current;
    if (known == null) {
      known = forArch(System.getProperty("os.arch", ""));
      current = known;
    }
    return known;
  }
}
