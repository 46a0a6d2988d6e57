package io.github.ioctlabi.core.model.commands;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a command's number is made of. */
public sealed interface CommandNumber {
  /**
   * A number in the kernel's {@code _IOC} scheme.
   *
   * @param direction which way it says that the data travels
   * @param type the ioctl type, 0 to 255
   * @param nr the number, 0 to 255
   * @param encodedAs the C type whose size it carries, if that is not the data's
   */
  record Encoded(Direction direction, int type, int nr, Optional<EncodedAs> encodedAs)
      implements CommandNumber {}

  /**
   * A number outside the scheme.
   *
   * @param request the number
   * @param except the numbers of other architectures, by the names that {@code os.arch} has
   */
  record Raw(int request, SortedMap<String, Integer> except) implements CommandNumber {
    public Raw {
      except = Collections.unmodifiableSortedMap(new TreeMap<>(except));
    }
  }

  /**
   * {@code SIOCDEVPRIVATE} and an index.
   *
   * @param index 0 to 15
   */
  record DevicePrivate(int index) implements CommandNumber {
    /** {@code SIOCDEVPRIVATE}, of {@code linux/sockios.h}. */
    public static final int FIRST = 0x89f0;
  }
}
