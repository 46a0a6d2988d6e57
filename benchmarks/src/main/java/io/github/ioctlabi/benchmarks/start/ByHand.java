package io.github.ioctlabi.benchmarks.start;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The same with {@code java.lang.foreign}: it links open, ioctl and close, and no more. */
@SuppressWarnings("restricted") // The signatures are those of the C library.
final class ByHand {
  private static final int O_RDONLY = 0;
  private static final int O_CLOEXEC = 0x80000;
  private static final long RNDGETENTCNT = 0x80045200L;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");

  private static final MethodHandle OPEN =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("open"),
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
          Linker.Option.firstVariadicArg(2),
          ERRNO);
  private static final MethodHandle IOCTL =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("ioctl"),
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS),
          Linker.Option.firstVariadicArg(2),
          ERRNO);
  private static final MethodHandle CLOSE =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("close"),
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  private ByHand() {}

  public static void main(String[] args) throws Throwable {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
      MemorySegment path = arena.allocateFrom("/dev/urandom");
      int fd = checked((int) OPEN.invokeExact(state, path, O_RDONLY | O_CLOEXEC), state);
      MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
      checked((int) IOCTL.invokeExact(state, fd, RNDGETENTCNT, count), state);
      count.get(ValueLayout.JAVA_INT, 0);
      int closed = (int) CLOSE.invokeExact(fd);
      if (closed != 0) {
        throw new IOException("close failed");
      }
    }
  }

  private static int checked(int result, MemorySegment state) throws IOException {
    if (result < 0) {
      throw new IOException("errno " + state.get(ValueLayout.JAVA_INT, 0));
    }
    return result;
  }
}
