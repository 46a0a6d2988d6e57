package io.github.ioctlabi.runtime.internal;

import io.github.ioctlabi.runtime.Errno;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;

/** The calls that make and end descriptors: rare, so each has memory of its own. */
final class Syscalls {

  private static final int F_GETFL = 3;
  private static final int F_DUPFD_CLOEXEC = 1030;
  private static final int NEW_FILE_MODE = 0666;

  /** What the JDK encodes paths with. */
  private static final Charset PATH_CHARSET =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), Charset.defaultCharset());

  private Syscalls() {}

  static int open(Path path, int flags) throws FileSystemException {
    if (!path.getFileSystem().equals(FileSystems.getDefault())) {
      throw new ProviderMismatchException();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = encode(path, arena);
      MemorySegment errno = arena.allocate(Libc.ERRNO);
      while (true) {
        int fd = (int) Libc.Open.CALL.invokeExact(errno, name, flags, NEW_FILE_MODE);
        if (fd >= 0) {
          return fd;
        }
        int number = Libc.errno(errno);
        if (Errno.of(number) != Errno.EINTR) {
          throw OpenFlags.failure(path.toString(), number);
        }
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  private static MemorySegment encode(Path path, Arena arena) throws FileSystemException {
    ByteBuffer bytes;
    try {
      bytes = PATH_CHARSET.newEncoder().encode(CharBuffer.wrap(path.toString()));
    } catch (CharacterCodingException e) {
      FileSystemException failure =
          new FileSystemException(path.toString(), null, "not encodable in " + PATH_CHARSET);
      failure.initCause(e);
      throw failure;
    }
    MemorySegment name = arena.allocate(bytes.remaining() + 1L);
    return name.copyFrom(MemorySegment.ofBuffer(bytes));
  }

  static int socket(int domain, int type, int protocol) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(Libc.ERRNO);
      int flags = type | OpenFlags.CLOSE_ON_EXEC;
      int fd = (int) Libc.Socket.CALL.invokeExact(errno, domain, flags, protocol);
      if (fd < 0) {
        throw new IOException("socket: " + OpenFlags.describe(Libc.errno(errno)));
      }
      return fd;
    } catch (IOException e) {
      throw e;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  /** Another descriptor of the same open file, close-on-exec. */
  static int duplicate(int fd) throws IOException {
    return fcntl(fd, F_DUPFD_CLOEXEC);
  }

  /** Whether it is open for reading, writing or both: {@link OpenFlags#ACCESS_MODE}. */
  static int accessMode(int fd) throws IOException {
    return fcntl(fd, F_GETFL) & OpenFlags.ACCESS_MODE;
  }

  private static int fcntl(int fd, int command) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment errno = arena.allocate(Libc.ERRNO);
      int result = (int) Libc.Fcntl.CALL.invokeExact(errno, fd, command, 0);
      if (result < 0) {
        throw new IOException("descriptor " + fd + ": " + OpenFlags.describe(Libc.errno(errno)));
      }
      return result;
    } catch (IOException e) {
      throw e;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  /**
   * Closes a descriptor. Linux has freed its number whatever close(2) returns, and the thread that
   * gets here may be one that only made a call: so nobody could act on an error.
   */
  static void close(int fd) {
    try (Arena arena = Arena.ofConfined()) {
      int _ = (int) Libc.Close.CALL.invokeExact(arena.allocate(Libc.ERRNO), fd);
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }
}
