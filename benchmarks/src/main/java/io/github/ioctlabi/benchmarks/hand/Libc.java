package io.github.ioctlabi.benchmarks.hand;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/** The functions of the C library. */
@SuppressWarnings("restricted") // The signatures are those of the C library.
public final class Libc {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final long ERRNO_OFFSET =
      STATE.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
  private static final int O_CLOEXEC = 0x80000;
  private static final long SYS_PIDFD_OPEN = 434;

  private static final MethodHandle IOCTL =
      link(
          "ioctl",
          FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
          Linker.Option.firstVariadicArg(2),
          ERRNO);
  private static final MethodHandle OPEN =
      link(
          "open",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
          Linker.Option.firstVariadicArg(2),
          ERRNO);
  private static final MethodHandle CLOSE =
      link("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), ERRNO);
  private static final MethodHandle PIPE =
      link("pipe", FunctionDescriptor.of(JAVA_INT, ADDRESS), ERRNO);
  private static final MethodHandle SYSCALL =
      link(
          "syscall",
          FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_INT, JAVA_INT),
          Linker.Option.firstVariadicArg(1),
          ERRNO);

  private Libc() {}

  /** Memory for the errno of one thread's calls. */
  public static MemorySegment state(Arena arena) {
    return arena.allocate(STATE);
  }

  /** {@code ioctl(2)}. */
  public static int ioctl(MemorySegment state, int fd, long request, MemorySegment argument)
      throws CallFailed {
    int result = call(state, fd, request, argument);
    if (result == -1) {
      throw failure(state);
    }
    return result;
  }

  /** {@code ioctl(2)}: its result, or the negated errno. */
  public static int attempt(MemorySegment state, int fd, long request, MemorySegment argument) {
    int result = call(state, fd, request, argument);
    return result == -1 ? -state.get(JAVA_INT, ERRNO_OFFSET) : result;
  }

  private static int call(MemorySegment state, int fd, long request, MemorySegment argument) {
    try {
      return (int) IOCTL.invokeExact(state, fd, request, argument);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** {@code open(2)} for reading, of the path that the argument is. */
  public static int open(Kept path) throws CallFailed {
    int result;
    try {
      result = (int) OPEN.invokeExact(path.state(), path.argument(), O_CLOEXEC, 0);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    if (result == -1) {
      throw failure(path.state());
    }
    return result;
  }

  /** {@code close(2)}. */
  public static void close(MemorySegment state, int fd) throws CallFailed {
    int result;
    try {
      result = (int) CLOSE.invokeExact(state, fd);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    if (result == -1) {
      throw failure(state);
    }
  }

  /** {@code pipe(2)}: the end for reading, and the one for writing. */
  public static int[] pipe() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = state(arena);
      MemorySegment ends = arena.allocate(JAVA_INT, 2);
      int result;
      try {
        result = (int) PIPE.invokeExact(state, ends);
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
      if (result == -1) {
        throw failure(state);
      }
      return ends.toArray(JAVA_INT);
    }
  }

  /** {@code pidfd_open(2)} of this process. */
  public static int pidfd() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = state(arena);
      int process = (int) ProcessHandle.current().pid();
      long result;
      try {
        result = (long) SYSCALL.invokeExact(state, SYS_PIDFD_OPEN, process, 0);
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
      if (result == -1) {
        throw failure(state);
      }
      return (int) result;
    }
  }

  private static CallFailed failure(MemorySegment state) {
    return new CallFailed(state.get(JAVA_INT, ERRNO_OFFSET));
  }

  private static MethodHandle link(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, options);
  }
}
