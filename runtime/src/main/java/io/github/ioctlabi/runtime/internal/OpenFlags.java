package io.github.ioctlabi.runtime.internal;

import io.github.ioctlabi.runtime.DeviceOption;
import io.github.ioctlabi.runtime.Errno;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;

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

  private OpenFlags() {}

  static int of(OpenOption... options) {
    boolean read = false;
    boolean write = false;
    int flags = CLOSE_ON_EXEC;
    for (OpenOption option : options) {
      if (option == StandardOpenOption.READ) {
        read = true;
      } else if (option == StandardOpenOption.WRITE) {
        write = true;
      } else {
        flags |= flag(option);
      }
    }
    return flags | (read == write ? READ_WRITE : read ? READ_ONLY : WRITE_ONLY);
  }

  private static int flag(OpenOption option) {
    return switch (option) {
      case DeviceOption.NONBLOCK -> NONBLOCK;
      case LinkOption.NOFOLLOW_LINKS -> Platform.noFollow();
      case StandardOpenOption.APPEND -> APPEND;
      case StandardOpenOption.TRUNCATE_EXISTING -> TRUNCATE;
      case StandardOpenOption.CREATE -> CREATE;
      case StandardOpenOption.CREATE_NEW -> CREATE | EXCLUSIVE;
      case StandardOpenOption.SYNC -> SYNC;
      case StandardOpenOption.DSYNC -> DSYNC;
      default -> throw new UnsupportedOperationException("open option " + option);
    };
  }

  static FileSystemException failure(String path, int number) {
    return switch (Errno.of(number)) {
      case ENOENT -> new NoSuchFileException(path);
      case EACCES -> new AccessDeniedException(path);
      default -> new FileSystemException(path, null, describe(number));
    };
  }

  /** Such as {@code ENXIO: no such device or address}. */
  static String describe(int number) {
    Errno errno = Errno.of(number);
    return errno == Errno.UNKNOWN ? "errno " + number : errno + ": " + errno.text();
  }
}
