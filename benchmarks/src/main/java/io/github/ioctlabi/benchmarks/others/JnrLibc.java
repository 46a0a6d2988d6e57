package io.github.ioctlabi.benchmarks.others;

import java.io.IOException;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Memory;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;

/** The C library as jnr-ffi has it. Public: the class that it makes is in another package. */
public interface JnrLibc {
  /** The library. */
  JnrLibc LIBC = LibraryLoader.create(JnrLibc.class).load("c");

  /** {@code ioctl(2)}. */
  int ioctl(int fd, long request, Pointer argument);

  /** Memory that calls use again. */
  static Pointer kept(int bytes) {
    return Memory.allocateDirect(Runtime.getRuntime(LIBC), bytes);
  }

  /** The call, with a refusal as an exception. */
  static void call(int fd, long request, Pointer argument) throws IOException {
    if (LIBC.ioctl(fd, request, argument) == -1) {
      throw new IOException("errno " + Runtime.getRuntime(LIBC).getLastError());
    }
  }
}
