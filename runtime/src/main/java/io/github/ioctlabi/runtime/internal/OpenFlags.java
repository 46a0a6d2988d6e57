package io.github.ioctlabi.runtime.internal;

import io.github.ioctlabi.runtime.DeviceOption;
import io.github.ioctlabi.runtime.Errno;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Java's options as flags of open(2), and its errors as exceptions. */
final class OpenFlags {

  static final int ACCESS_MODE = 3;
  static final int READ_ONLY = 0;
  static final int WRITE_ONLY = 1;
  private static final int READ_WRITE = 2;
  static final int CREATE = 0x40;
  static final int EXCLUSIVE = 0x80;
  static final int TRUNCATE = 0x200;
  static final int APPEND = 0x400;
  static final int NONBLOCK = 0x800;
  static final int DSYNC = 0x1000;
  static final int CLOSE_ON_EXEC = 0x80000;
  static final int SYNC = 0x101000;

  /** What open(2) would do to a file that is opened for reading. */
  private static final int WRITERS_ONLY = CREATE | EXCLUSIVE | TRUNCATE;

  private OpenFlags() {}

  /**
   * The flags of open(2).
   *
   * <p>As {@link java.nio.channels.FileChannel#open} has it, what changes a file needs a file that
   * is open for writing: {@code TRUNCATE_EXISTING}, {@code CREATE} and {@code CREATE_NEW} do
   * nothing with {@code READ} alone. {@code APPEND} means writing.
   *
   * @throws IllegalArgumentException for {@code APPEND} with {@code READ} or {@code
   *     TRUNCATE_EXISTING}
   * @throws UnsupportedOperationException for an option that a device does not have
   */
  static int of(OpenOption... options) {
    List<OpenOption> given = Arrays.asList(options);
    int flags = CLOSE_ON_EXEC;
    for (OpenOption option : options) {
      flags |= flag(option);
    }
    boolean append = given.contains(StandardOpenOption.APPEND);
    boolean read = given.contains(StandardOpenOption.READ);
    boolean write = given.contains(StandardOpenOption.WRITE);
    if (append) {
      refuse(read, "READ + APPEND");
      refuse(given.contains(StandardOpenOption.TRUNCATE_EXISTING), "APPEND + TRUNCATE_EXISTING");
      return flags | WRITE_ONLY;
    }
    if (read && !write) {
      return (flags & ~WRITERS_ONLY) | READ_ONLY;
    }
    return flags | (read == write ? READ_WRITE : WRITE_ONLY);
  }

  private static void refuse(boolean given, String options) {
    if (given) {
      throw new IllegalArgumentException(options + " not allowed");
    }
  }

  /** One switch an enum: a single one over all of them takes as long as a short ioctl(2). */
  private static int flag(OpenOption option) {
    if (option instanceof StandardOpenOption standard) {
      return flag(standard);
    }
    if (option instanceof DeviceOption own) {
      return switch (own) {
        case NONBLOCK -> NONBLOCK;
        case CONFINED -> 0;
      };
    }
    if (LinkOption.NOFOLLOW_LINKS.equals(option)) {
      return Platform.noFollow();
    }
    throw unknown(Objects.requireNonNull(option, "option"));
  }

  private static int flag(StandardOpenOption option) {
    return switch (option) {
      case READ, WRITE -> 0;
      // Of a new file, which is what a device never is.
      case SPARSE -> 0;
      case APPEND -> APPEND;
      case TRUNCATE_EXISTING -> TRUNCATE;
      case CREATE -> CREATE;
      case CREATE_NEW -> CREATE | EXCLUSIVE;
      case SYNC -> SYNC;
      case DSYNC -> DSYNC;
      case DELETE_ON_CLOSE -> throw unknown(option);
    };
  }

  private static UnsupportedOperationException unknown(OpenOption option) {
    return new UnsupportedOperationException("open option " + option);
  }

  static FileSystemException failure(String path, int number) {
    return switch (Errno.of(number)) {
      case ENOENT -> new NoSuchFileException(path);
      case EACCES -> new AccessDeniedException(path);
      case EEXIST -> new FileAlreadyExistsException(path, null, describe(number));
      default -> new FileSystemException(path, null, describe(number));
    };
  }

  /** Such as {@code ENXIO: no such device or address}. */
  static String describe(int number) {
    Errno errno = Errno.of(number);
    return errno == Errno.UNKNOWN ? "errno " + number : errno + ": " + errno.text();
  }
}
