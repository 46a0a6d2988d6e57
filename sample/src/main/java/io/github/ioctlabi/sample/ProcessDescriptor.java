package io.github.ioctlabi.sample;

import io.github.ioctlabi.runtime.Device;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Opens {@code pidfd_open(2)}'s descriptors, which have no path. */
@SuppressWarnings("restricted") // The signature is that of syscall(2).
final class ProcessDescriptor {
  // The number is the same on every architecture that Java runs on.
  private static final long SYS_PIDFD_OPEN = 434;

  private static final MethodHandle SYSCALL =
      Linker.nativeLinker()
          .downcallHandle(
              Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_LONG,
                  ValueLayout.JAVA_LONG,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT),
              Linker.Option.firstVariadicArg(1));

  private ProcessDescriptor() {}

  /** Opens a process. */
  static Device open(long pid) throws IOException {
    long fd;
    try {
      fd = (long) SYSCALL.invokeExact(SYS_PIDFD_OPEN, (int) pid, 0);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    if (fd < 0) {
      throw new IOException("pidfd_open is not supported or not allowed here");
    }
    return Device.adopt((int) fd);
  }
}
