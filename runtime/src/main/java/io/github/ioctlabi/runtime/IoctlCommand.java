package io.github.ioctlabi.runtime;

import java.io.Serial;
import java.io.Serializable;

/**
 * A command of ioctl(2): its name, and what its number is made of.
 *
 * <p>A command in the kernel's {@code _IOC} scheme has the same parts everywhere and another number
 * on some architectures. A raw command is an old number outside the scheme, the same in every
 * encoding. Two commands are equal if their names and the parts of their numbers are.
 */
public final class IoctlCommand implements Serializable {

  @Serial private static final long serialVersionUID = 1;

  private enum Scheme {
    /** {@code _IOC}, on this machine. */
    IOC,
    /** {@code _IOC}, with a size that this machine's numbers cannot hold. */
    FOREIGN,
    /** None. */
    RAW
  }

  private final String name;
  private final Scheme scheme;
  private final Direction direction;
  private final int type;
  private final int nr;
  private final int size;
  private final int number;

  private IoctlCommand(
      String name, Scheme scheme, Direction direction, int type, int nr, int size, int number) {
    this.name = name;
    this.scheme = scheme;
    this.direction = direction;
    this.type = type;
    this.nr = nr;
    this.size = size;
    this.number = number;
  }

  /**
   * A command in the {@code _IOC} scheme.
   *
   * @param name its name in C, such as {@code SENSOR_SET_CONFIG}; may be empty
   * @param direction which way the argument travels
   * @param type the ioctl magic, 0 to 255
   * @param nr the command within the type, 0 to 255
   * @param size the argument's size in bytes, at most {@link IoctlEncoding#maxSize} on this machine
   * @throws IllegalArgumentException if a part is out of its range
   */
  public static IoctlCommand of(String name, Direction direction, int type, int nr, int size) {
    try {
      int number = IoctlEncoding.current().encode(direction, type, nr, size);
      return new IoctlCommand(name, Scheme.IOC, direction, type, nr, size, number);
    } catch (IllegalArgumentException e) {
      throw name.isEmpty() ? e : new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /**
   * A number as it stands, outside the {@code _IOC} scheme. Its direction is {@link Direction#NONE}
   * and its size 0, since the number says nothing about them; type and nr are its two low bytes, as
   * was the custom.
   *
   * @param name its name in C, such as {@code TIOCGWINSZ}; may be empty
   * @param number the request, all 32 bits
   */
  public static IoctlCommand raw(String name, int number) {
    return new IoctlCommand(
        name, Scheme.RAW, Direction.NONE, number >>> 8 & 0xff, number & 0xff, 0, number);
  }

  /**
   * The command that a number stands for, with an empty name. A number outside the scheme, one
   * whose direction bits mean nothing in this encoding, comes back {@linkplain #raw raw}.
   *
   * @param number the request, all 32 bits
   * @param encoding the scheme that made it
   */
  public static IoctlCommand decode(int number, IoctlEncoding encoding) {
    Direction direction = encoding.directionOf(number);
    if (direction == null) {
      return raw("", number);
    }
    int type = number >>> 8 & 0xff;
    int nr = number & 0xff;
    int size = encoding.sizeOf(number, direction);
    return size <= IoctlEncoding.current().maxSize(direction)
        ? of("", direction, type, nr, size)
        : new IoctlCommand("", Scheme.FOREIGN, direction, type, nr, size, number);
  }

  /**
   * The same command on the machine that reads it: its number is made anew. What comes with a size
   * that this machine's numbers cannot hold is what {@link #decode} makes of such a number.
   */
  @Serial
  private Object readResolve() {
    if (scheme == Scheme.RAW) {
      return this;
    }
    return size <= IoctlEncoding.current().maxSize(direction)
        ? of(name, direction, type, nr, size)
        : new IoctlCommand(name, Scheme.FOREIGN, direction, type, nr, size, number);
  }

  /** Its name in C, or an empty string. */
  public String name() {
    return name;
  }

  /** Which way the argument travels; {@code NONE} if the command is raw. */
  public Direction direction() {
    return direction;
  }

  /** The ioctl magic, 0 to 255. */
  public int type() {
    return type;
  }

  /** The command within its type, 0 to 255. */
  public int nr() {
    return nr;
  }

  /** The argument's size in bytes; 0 if the command is raw. */
  public int size() {
    return size;
  }

  /**
   * The request on the machine that this runs on.
   *
   * @throws IllegalArgumentException if the command was decoded from another machine's number, and
   *     its size does not fit here
   */
  public int number() {
    if (scheme == Scheme.FOREIGN) {
      throw new IllegalArgumentException(this + " does not fit " + IoctlEncoding.current());
    }
    return number;
  }

  /**
   * The request in another encoding; a raw command is the same in all.
   *
   * @throws IllegalArgumentException if the size does not fit the encoding
   */
  public int number(IoctlEncoding encoding) {
    return scheme == Scheme.RAW ? number : encoding.encode(direction, type, nr, size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IoctlCommand that
        && name.equals(that.name)
        && scheme == that.scheme
        && direction == that.direction
        && type == that.type
        && nr == that.nr
        && size == that.size
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + number;
  }

  /** For people: {@code SENSOR_SET_CONFIG = _IOW(0xbe, 0x01, 8) = 0x4008be01}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    if (!name.isEmpty()) {
      text.append(" = ");
    }
    if (scheme != Scheme.RAW) {
      text.append(macro()).append(" = ");
    }
    return text.append(String.format("0x%08x", number)).toString();
  }

  private String macro() {
    String parts = String.format("0x%02x, 0x%02x", type, nr);
    return switch (direction) {
      case NONE ->
          size == 0 ? "_IO(" + parts + ")" : "_IOC(_IOC_NONE, " + parts + ", " + size + ")";
      case WRITE -> "_IOW(" + parts + ", " + size + ")";
      case READ -> "_IOR(" + parts + ", " + size + ")";
      case READ_WRITE -> "_IOWR(" + parts + ", " + size + ")";
    };
  }
}
