package io.github.ioctlabi.runtime.internal;

import io.github.ioctlabi.runtime.Errno;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.util.Set;

/** The calls that make and end descriptors, in memory of the pool. */
final class Syscalls {

  private static final int F_GETFL = 3;
  private static final int F_DUPFD_CLOEXEC = 1030;
  private static final int NEW_FILE_MODE = 0666;

  /** What the JDK encodes paths with. */
  private static final Charset PATH_CHARSET =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), Charset.defaultCharset());

  /** Whether a character of ASCII is one byte in it, the same as in ASCII. */
  private static final boolean HAS_ASCII =
      Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII)
          .contains(PATH_CHARSET);

  private Syscalls() {}

  static int open(Path path, int flags) throws FileSystemException {
    if (!path.getFileSystem().equals(FileSystems.getDefault())) {
      throw new ProviderMismatchException();
    }
    String name = path.toString();
    SlotMemory memory = PooledMemory.POOL.take();
    try {
      return writePlain(name, memory.argument())
          ? open(name, memory.argument(), flags, memory.errno())
          : openEncoded(name, flags, memory.errno());
    } finally {
      PooledMemory.POOL.give(memory);
    }
  }

  /** Writes a short name of ASCII, as most are; whether it was one. Others need an encoder. */
  private static boolean writePlain(String name, MemorySegment target) {
    int length = name.length();
    if (!HAS_ASCII || length >= target.byteSize()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c >= 0x80) {
        return false;
      }
      target.set(ValueLayout.JAVA_BYTE, i, (byte) c);
    }
    target.set(ValueLayout.JAVA_BYTE, length, (byte) 0);
    return true;
  }

  private static int openEncoded(String name, int flags, MemorySegment errno)
      throws FileSystemException {
    try (Arena arena = Arena.ofConfined()) {
      return open(name, encode(name, arena), flags, errno);
    }
  }

  private static int open(String name, MemorySegment encoded, int flags, MemorySegment errno)
      throws FileSystemException {
    try {
      while (true) {
        int fd = (int) Libc.Open.CALL.invokeExact(errno, encoded, flags, NEW_FILE_MODE);
        if (fd >= 0) {
          return fd;
        }
        int number = Libc.errno(errno);
        if (Errno.of(number) != Errno.EINTR) {
          throw OpenFlags.failure(name, number);
        }
      }
    } catch (FileSystemException e) {
      throw e;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }

  private static MemorySegment encode(String name, Arena arena) throws FileSystemException {
    ByteBuffer bytes;
    try {
      bytes = PATH_CHARSET.newEncoder().encode(CharBuffer.wrap(name));
    } catch (CharacterCodingException e) {
      FileSystemException failure =
          new FileSystemException(name, null, "not encodable in " + PATH_CHARSET);
      failure.initCause(e);
      throw failure;
    }
    MemorySegment encoded = arena.allocate(bytes.remaining() + 1L);
    return encoded.copyFrom(MemorySegment.ofBuffer(bytes));
  }

  static int socket(int domain, int type, int protocol) throws IOException {
    SlotMemory memory = PooledMemory.POOL.take();
    try {
      int flags = type | OpenFlags.CLOSE_ON_EXEC;
      int fd = (int) Libc.Socket.CALL.invokeExact(memory.errno(), domain, flags, protocol);
      if (fd < 0) {
        throw new IOException("socket: " + OpenFlags.describe(Libc.errno(memory.errno())));
      }
      return fd;
    } catch (IOException e) {
      throw e;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    } finally {
      PooledMemory.POOL.give(memory);
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
    SlotMemory memory = PooledMemory.POOL.take();
    try {
      int result = (int) Libc.Fcntl.CALL.invokeExact(memory.errno(), fd, command, 0);
      if (result < 0) {
        throw new IOException(
            "descriptor " + fd + ": " + OpenFlags.describe(Libc.errno(memory.errno())));
      }
      return result;
    } catch (IOException e) {
      throw e;
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    } finally {
      PooledMemory.POOL.give(memory);
    }
  }

  /**
   * Closes a descriptor. Linux has freed its number whatever close(2) returns, and the thread that
   * gets here may be one that only made a call: so nobody could act on an error.
   */
  static void close(int fd) {
    try {
      int _ = (int) Libc.Close.CALL.invokeExact(fd);
    } catch (Throwable t) {
      throw Libc.rethrow(t);
    }
  }
}
