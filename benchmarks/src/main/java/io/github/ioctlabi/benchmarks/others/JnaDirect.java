package io.github.ioctlabi.benchmarks.others;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The C library as JNA binds it to native methods. */
final class JnaDirect {
  static {
    Native.register(JnaDirect.class, "c");
  }

  private JnaDirect() {}

  /** {@code ioctl(2)}; a refusal is an exception. */
  static native int ioctl(int fd, long request, Pointer argument) throws LastErrorException;
}
