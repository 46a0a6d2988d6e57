package io.github.ioctlabi.benchmarks.declared;

import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.legacy.ArchNumber;
import io.github.ioctlabi.annotations.legacy.IoRaw;
import io.github.ioctlabi.runtime.IoctlException;

/** A pipe. */
@IoctlInterface(header = "asm/ioctls.h", existing = true)
public interface Pipe {
  /** Counts the bytes that wait. */
  @IoRaw(
      request = 0x541b,
      name = "FIONREAD",
      except = @ArchNumber(arch = "ppc64le", request = 0x4004667f))
  @S32
  int bytesWaiting() throws IoctlException;
}
