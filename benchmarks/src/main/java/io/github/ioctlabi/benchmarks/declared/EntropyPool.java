package io.github.ioctlabi.benchmarks.declared;

import io.github.ioctlabi.annotations.IoR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.runtime.IoctlException;

/** The kernel's random numbers: the shortest way of an integer out of the kernel. */
@IoctlInterface(type = 'R', header = "linux/random.h", prefix = "RND", existing = true)
public interface EntropyPool {
  /** Tells how much entropy the pool holds, in bits. */
  @IoR(nr = 0x00, name = "RNDGETENTCNT")
  @S32
  int entropyCount() throws IoctlException;
}
