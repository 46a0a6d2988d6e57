package io.github.ioctlabi.benchmarks;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** The hand-written side at its best: static handles, memory reused, errno captured. */
@SuppressWarnings("restricted") // The signatures are those of the C library.
final class Libc {
  private static final Linker LINKER = Linker.nativeLinker();
  private static final long SYS_PIDFD_OPEN = 434;

  /** {@code int ioctl(int, unsigned long, ...)}, with errno captured. */
  static final MethodHandle IOCTL =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("ioctl"),
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS),
          Linker.Option.firstVariadicArg(2),
          Linker.Option.captureCallState("errno"));

  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private static final MethodHandle PIPE =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("pipe"),
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));

  private static final MethodHandle SYSCALL =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("syscall"),
          FunctionDescriptor.of(
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT),
          Linker.Option.firstVariadicArg(1));

  private Libc() {}

  /** Memory for the errno of one thread's calls. */
  static MemorySegment callState(Arena arena) {
    return arena.allocate(STATE);
  }

  /** Makes the call; a refusal is an exception that tells errno. */
  static int ioctl(MemorySegment state, int fd, long request, MemorySegment argument) {
    int result;
    try {
      result = (int) IOCTL.invokeExact(state, fd, request, argument);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    if (result == -1) {
      throw new IllegalStateException("errno " + (int) ERRNO.get(state, 0L));
    }
    return result;
  }

  /** The reading end of a new pipe. */
  static int pipe() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment ends = arena.allocate(ValueLayout.JAVA_INT, 2);
      int result = (int) PIPE.invokeExact(ends);
      if (result != 0) {
        throw new IllegalStateException("pipe failed");
      }
      return ends.getAtIndex(ValueLayout.JAVA_INT, 0);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** A descriptor of this process, or -1. */
  static int pidfd() {
    try {
      return (int)
          (long) SYSCALL.invokeExact(SYS_PIDFD_OPEN, (int) ProcessHandle.current().pid(), 0);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
