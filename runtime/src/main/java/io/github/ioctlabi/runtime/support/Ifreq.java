package io.github.ioctlabi.runtime.support;

import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;

/**
 * {@code struct ifreq} of linux/if.h on a 64-bit machine, with {@code ifr_data}: the name of a
 * network device, and the address of the real argument.
 */
final class Ifreq {

  /** The struct's size in bytes. */
  static final long SIZE = 40;

  /** {@code IFNAMSIZ}: the name with its NUL. */
  private static final int NAME_SIZE = 16;

  private final String netdev;

  /**
   * Requests to a network device.
   *
   * @param netdev its name: 1 to 15 bytes of UTF-8, without '/', white space or NUL
   * @throws IllegalArgumentException if the kernel could have no device of that name
   */
  Ifreq(String netdev) {
    int bytes = Text.sizeOf("netdev", netdev) - 1;
    if (bytes == 0 || bytes >= NAME_SIZE) {
      throw new IllegalArgumentException(
          "netdev: '" + netdev + "' has " + bytes + " bytes of UTF-8, not 1 to " + (NAME_SIZE - 1));
    }
    if (netdev.codePoints().anyMatch(Ifreq::isForbidden)) {
      throw new IllegalArgumentException("netdev: '" + netdev + "' has '/' or white space");
    }
    this.netdev = netdev;
  }

  private static boolean isForbidden(int point) {
    return point == '/' || Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /**
   * Fills a request in.
   *
   * @param target {@link #SIZE} bytes
   * @param data {@code ifr_data}
   * @return {@code target}
   */
  MemorySegment write(MemorySegment target, long data) {
    Text.write("netdev", netdev, target, 0, NAME_SIZE);
    target.set(JAVA_LONG_UNALIGNED, NAME_SIZE, data);
    target.asSlice(NAME_SIZE + Long.BYTES).fill((byte) 0);
    return target;
  }

  @Override
  public String toString() {
    return netdev;
  }
}
