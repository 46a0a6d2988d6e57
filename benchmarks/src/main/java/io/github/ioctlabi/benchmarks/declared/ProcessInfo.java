package io.github.ioctlabi.benchmarks.declared;

import io.github.ioctlabi.annotations.IoWR;
import io.github.ioctlabi.annotations.IoctlInterface;
import io.github.ioctlabi.annotations.IoctlStruct;
import io.github.ioctlabi.annotations.S32;
import io.github.ioctlabi.annotations.U32;
import io.github.ioctlabi.annotations.U64;
import io.github.ioctlabi.runtime.IoctlException;

/** A process behind a {@code pidfd}, since Linux 6.13: 64 bytes each way. */
@IoctlInterface(type = 0xff, header = "benchmarks/process.h", prefix = "PIDFD")
public interface ProcessInfo {
  /** What the kernel knows of a process, in the kernel's own order. */
  @IoctlStruct
  record Info(
      @U64 long mask,
      @U64 long cgroupid,
      @U32 int pid,
      @U32 int tgid,
      @U32 int ppid,
      @U32 int ruid,
      @U32 int rgid,
      @U32 int euid,
      @U32 int egid,
      @U32 int suid,
      @U32 int sgid,
      @U32 int fsuid,
      @U32 int fsgid,
      @S32 int exitCode) {}

  /** Tells about the process. */
  @IoWR(nr = 0x0b, name = "PIDFD_GET_INFO")
  Info info(Info wanted) throws IoctlException;
}
