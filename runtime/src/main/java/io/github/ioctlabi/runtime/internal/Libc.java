package io.github.ioctlabi.runtime.internal;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The functions of the C library that a device calls. Each but the plain ones takes a segment for
 * errno first: errno is lost unless it is read before the thread does anything else.
 *
 * <p>Each is linked by the first call that uses it: that takes some milliseconds, and few programs
 * use all.
 *
 * <p>{@code unsigned long}, {@code size_t} and {@code off_t} are {@code long} here: only 64-bit
 * platforms are served. None is {@code critical}: all of them may block.
 */
final class Libc {

  static final StructLayout ERRNO = Linker.Option.captureStateLayout();

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
  private static final AddressLayout POINTER = ValueLayout.ADDRESS;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option CAPTURE_ERRNO = Linker.Option.captureCallState("errno");
  private static final long ERRNO_OFFSET = errnoOffset();

  /**
   * {@code int ioctl(int, unsigned long, ...)} in glibc, {@code int ioctl(int, int, ...)} in musl.
   * The request goes zero-extended, which suits both.
   */
  static final class IoctlAddress {
    static final MethodHandle CALL = variadic("ioctl", INT, LONG, POINTER);

    private IoctlAddress() {}
  }

  /** The same with a value in place of the address. */
  static final class IoctlValue {
    static final MethodHandle CALL = variadic("ioctl", INT, LONG, LONG);

    private IoctlValue() {}
  }

  /** {@code open(2)}. */
  static final class Open {
    static final MethodHandle CALL = variadic("open", POINTER, INT, INT);

    private Open() {}
  }

  /** {@code fcntl(2)}. */
  static final class Fcntl {
    static final MethodHandle CALL = variadic("fcntl", INT, INT, INT);

    private Fcntl() {}
  }

  /** {@code read(2)}. */
  static final class Read {
    static final MethodHandle CALL = function("read", LONG, INT, POINTER, LONG);

    private Read() {}
  }

  /** {@code write(2)}. */
  static final class Write {
    static final MethodHandle CALL = function("write", LONG, INT, POINTER, LONG);

    private Write() {}
  }

  /** {@code close(2)}, whose errno nobody could act on. */
  static final class Close {
    static final MethodHandle CALL = plain("close", FunctionDescriptor.of(INT, INT));

    private Close() {}
  }

  /** {@code socket(2)}. */
  static final class Socket {
    static final MethodHandle CALL = function("socket", INT, INT, INT, INT);

    private Socket() {}
  }

  /** {@code mmap(2)}. */
  static final class Mmap {
    static final MethodHandle CALL = function("mmap", POINTER, POINTER, LONG, INT, INT, INT, LONG);

    private Mmap() {}
  }

  /** {@code munmap(2)}. */
  static final class Munmap {
    static final MethodHandle CALL = function("munmap", INT, POINTER, LONG);

    private Munmap() {}
  }

  private Libc() {}

  /**
   * Without a path of the layout, which takes a program that makes one call longer than the call.
   */
  private static long errnoOffset() {
    long offset = 0;
    for (MemoryLayout member : ERRNO.memberLayouts()) {
      if (member.name().equals(Optional.of("errno"))) {
        return offset;
      }
      offset += member.byteSize();
    }
    throw new AssertionError(ERRNO);
  }

  /** Everything that takes two fixed arguments and then an open list, of which one is passed. */
  private static MethodHandle variadic(String name, ValueLayout... arguments) {
    return link(name, FunctionDescriptor.of(INT, arguments), Linker.Option.firstVariadicArg(2));
  }

  private static MethodHandle function(String name, ValueLayout result, ValueLayout... arguments) {
    return link(name, FunctionDescriptor.of(result, arguments));
  }

  @SuppressWarnings("restricted")
  private static MethodHandle link(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    Linker.Option[] all = new Linker.Option[options.length + 1];
    System.arraycopy(options, 0, all, 0, options.length);
    all[options.length] = CAPTURE_ERRNO;
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, all);
  }

  /** A function that leaves nothing in errno, or nothing of interest. */
  @SuppressWarnings("restricted")
  static MethodHandle plain(String name, FunctionDescriptor descriptor) {
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor);
  }

  /** The errno that a failed call left. After a success it is stale. */
  static int errno(MemorySegment captured) {
    return captured.get(INT, ERRNO_OFFSET);
  }

  /**
   * What a handle threw: Java's own checks of a segment. The functions themselves throw nothing.
   */
  static RuntimeException rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException unchecked) {
      return unchecked;
    }
    throw new AssertionError(thrown);
  }
}
