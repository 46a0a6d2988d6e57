package io.github.ioctlabi.benchmarks.others;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The C library as JNA has it behind an interface. */
public interface JnaLibc extends Library {
  /** The library. */
  JnaLibc LIBC = Native.load("c", JnaLibc.class);

  /** {@code ioctl(2)}; a refusal is an exception. */
  int ioctl(int fd, long request, Pointer argument) throws LastErrorException;
}
